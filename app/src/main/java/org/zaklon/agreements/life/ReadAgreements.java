package org.zaklon.agreements.life;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.OpenShares;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Terms;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;

/** Reads the register for pages and programs. Everybody may know what holds; the wording is for the parties and for oversight. */
@Component
class ReadAgreements {
    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore store;
    private final ObjectProvider<OpenShares> openShares;
    private final Audit audit;

    ReadAgreements(Access access, Work work, Register register, LifeStore store, ObjectProvider<OpenShares> openShares, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.openShares = openShares;
        this.audit = audit;
    }

    /** Which agreements a list shows. */
    enum Group {
        IN_FORCE(EnumSet.of(AgreementState.IN_FORCE, AgreementState.EXPIRING)),
        IN_PREPARATION(EnumSet.of(AgreementState.DRAFT, AgreementState.PROPOSED, AgreementState.SIGNED_BY_ONE)),
        OVER(EnumSet.of(AgreementState.EXPIRED, AgreementState.TERMINATED, AgreementState.SUPERSEDED, AgreementState.WITHDRAWN));

        private final Set<AgreementState> states;

        Group(Set<AgreementState> states) {
            this.states = states;
        }
    }

    /**
     * One agreement as the asker may see it.
     *
     * @param terms without wording for those who may not read it
     * @param hash of the text, in hexadecimal
     * @param unchanged whether the stored text still is the one that was fixed for signing
     * @param shares open shares that rest on it; empty for those who are not party to it
     */
    record Detail(
            Agreement agreement, Terms terms, List<LifeStore.Signature> signatures, List<LifeStore.Step> history, String hash,
            boolean unchanged, List<Agreement> versions, List<OpenShares.OpenShare> shares) {

        /** Whether the asker reads the wording. */
        boolean worded() {
            return !history.isEmpty();
        }
    }

    Outcome<Paged<Agreement>> list(Actor actor, Group group, boolean ours, int page) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_LIST).then(may -> {
            audit.append(actor.entry(Act.AGREEMENT_LIST).read());
            return Outcome.done(Paged.of(register.list(ours ? actor.agency() : null, group.states, Paged.offset(page), Paged.SIZE + 1),
                    page));
        }));
    }

    Outcome<Detail> detail(Actor actor, AgreementId id) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_LIST)
                .then(may -> register.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(agreement -> {
                    audit.append(actor.entry(Act.AGREEMENT_LIST).about(id).read());
                    return Outcome.done(detail(actor, agreement));
                }));
    }

    private Detail detail(Actor actor, Agreement agreement) {
        var terms = register.terms(agreement);
        var hash = terms.hash();
        var fixed = store.fixed(agreement.id());
        var history = store.history(agreement.id());
        var shares = agreement.party(actor.agency())
                ? openShares.stream().flatMap(s -> s.restingOn(agreement.id()).stream()).toList() : List.<OpenShares.OpenShare>of();
        return new Detail(agreement, terms, store.signatures(agreement.id()), history,
                HexFormat.of().formatHex(hash), fixed == null || history.isEmpty() || Arrays.equals(fixed, hash),
                register.versions(agreement.lineage()), shares);
    }
}
