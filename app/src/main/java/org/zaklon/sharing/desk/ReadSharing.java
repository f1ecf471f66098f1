package org.zaklon.sharing.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Ask;
import org.zaklon.sharing.CaseGlance;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.ConsentId;
import org.zaklon.sharing.Consents;
import org.zaklon.sharing.Share;
import org.zaklon.sharing.Sharing;
import org.zaklon.sharing.parcel.Preview;
import org.zaklon.sharing.parcel.Previews;

/** Reads consents, shares, disclosures and refusals of one case for its pages. */
@Component
class ReadSharing {
    private final Work work;
    private final Access access;
    private final Consents consents;
    private final Sharing sharing;
    private final Previews previews;
    private final OutsideStore outside;
    private final ObjectProvider<CaseGlance> glance;
    private final Audit audit;

    ReadSharing(Work work, Access access, Consents consents, Sharing sharing, Previews previews, OutsideStore outside,
            ObjectProvider<CaseGlance> glance, Audit audit) {
        this.work = work;
        this.access = access;
        this.consents = consents;
        this.sharing = sharing;
        this.previews = previews;
        this.outside = outside;
        this.glance = glance;
        this.audit = audit;
    }

    record ConsentSheet(CaseGlance.Glance about, List<Consent> consents, Map<ConsentId, Consents.Said> said) {}

    /** @param managing whether the reader works on the case as the managing agency; others see what they received */
    record ShareSheet(
            CaseGlance.Glance about, List<Share> shares, List<Disclosure> disclosures, List<Refusal> refusals, boolean managing,
            boolean mayEnd, boolean mayDisclose) {}

    Outcome<ConsentSheet> consents(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.CONSENT_RECORD, id).then(facts -> {
            audit.append(actor.entry(Act.CASE_READ).on(id).with("what", "CONSENTS").read());
            return consents.list(actor, id).then(list -> Outcome.done(new ConsentSheet(about(id), list,
                    list.stream().collect(Collectors.toMap(Consent::id, c -> consents.said(c.id()))))));
        }));
    }

    /** What a case is called on a page that records something about it. */
    Outcome<CaseGlance.Glance> about(Actor actor, Act act, CaseId id) {
        return work.read(actor, () -> access.require(actor, act, id).then(facts -> Outcome.done(about(id))));
    }

    /** What the recipient would read, and for which classes no consent is needed. */
    Outcome<Preview> preview(Actor actor, CaseId id, UnitCode to, Purpose purpose, Set<DataClass> classes) {
        return work.read(actor, () -> access.require(actor, Act.CONSENT_RECORD, id)
                .then(facts -> previews.preview(actor, facts, new Ask(to, purpose, classes, "CONSENT"))));
    }

    Outcome<ShareSheet> shares(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.CASE_READ, id).then((CaseFacts facts) -> {
            var managing = access.allows(actor, Act.SHARE_PREVIEW, facts);
            if (!managing && facts.openings().isEmpty()) {
                audit.append(actor.entry(Act.CASE_READ).on(id).with("what", "SHARES").refused("relation"));
                return Outcome.refused("refused.not-assigned");
            }
            audit.append(actor.entry(Act.CASE_READ).on(id).with("what", "SHARES").read());
            return Outcome.done(new ShareSheet(about(id), sharing.sharesOf(id),
                    managing ? outside.disclosures(id) : List.of(), managing ? outside.refusals(id) : List.of(), managing,
                    access.allows(actor, Act.SHARE_END, facts), access.allows(actor, Act.DISCLOSE_OUTSIDE, facts)));
        }));
    }

    private CaseGlance.Glance about(CaseId id) {
        return Optional.ofNullable(glance.getIfAvailable()).flatMap(g -> g.glance(id))
                .orElseGet(() -> new CaseGlance.Glance("", true));
    }
}
