package org.zaklon.agreements.life;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
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
    private static final int MOST = 5000;

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
        IN_FORCE(EnumSet.of(AgreementState.SIGNED, AgreementState.IN_FORCE, AgreementState.EXPIRING, AgreementState.SUSPENDED)),
        IN_PREPARATION(EnumSet.of(AgreementState.DRAFT, AgreementState.IN_NEGOTIATION, AgreementState.PROPOSED, AgreementState.SIGNED_BY_ONE)),
        OVER(EnumSet.of(AgreementState.EXPIRED, AgreementState.TERMINATED, AgreementState.SUPERSEDED, AgreementState.WITHDRAWN));

        private final Set<AgreementState> states;

        Group(Set<AgreementState> states) {
            this.states = states;
        }
    }

    /**
     * What the reader of the register asks for.
     *
     * @param ours only those to which the reader's agency is a party
     * @param kind null for any
     * @param text null for any
     */
    record Wanted(Group group, boolean ours, AgreementKind kind, String text) {}

    /** @param reviews the next review of each of them, as far as the reader may know of one */
    record Listed(Paged<Agreement> page, Map<AgreementId, LocalDate> reviews) {}

    /**
     * One agreement as the asker may see it.
     *
     * @param terms without wording for those who may not read it
     * @param hash of the text, in hexadecimal
     * @param unchanged whether the stored text still is the one that was fixed for signing
     * @param shares open shares that rest on it; empty for those who are not party to it
     * @param above its parent in its latest version, or what it amends; as far as the asker may know of it
     * @param below agreements under it, and its amendments
     */
    record Detail(
            Agreement agreement, Terms terms, List<LifeStore.Signature> signatures, List<LifeStore.Step> history, String hash,
            boolean unchanged, List<Agreement> versions, List<OpenShares.OpenShare> shares, List<Agreement> above, List<Agreement> below) {

        /** Whether the asker reads the wording. */
        boolean worded() {
            return !history.isEmpty();
        }
    }

    Outcome<Listed> list(Actor actor, Wanted wanted, int page) {
        return listed(actor, wanted, () -> Paged.of(register.search(search(actor, wanted), Paged.offset(page), Paged.SIZE + 1), page));
    }

    /** All of it for a file, up to a number that no country reaches. */
    Outcome<Listed> whole(Actor actor, Wanted wanted) {
        return listed(actor, wanted, () -> new Paged<>(register.search(search(actor, wanted), 0, MOST), 1, false));
    }

    private Outcome<Listed> listed(Actor actor, Wanted wanted, Supplier<Paged<Agreement>> find) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_LIST).then(may -> {
            audit.append(actor.entry(Act.AGREEMENT_LIST).read());
            var found = find.get();
            return Outcome.done(new Listed(found, store.nextReviews(found.items().stream().map(Agreement::id).toList())));
        }));
    }

    private static Register.Search search(Actor actor, Wanted wanted) {
        return new Register.Search(wanted.ours() ? actor.agency() : null, wanted.group().states, wanted.kind(), wanted.text());
    }

    /** Agreements under which the actor's agency may put another: those that it signed and that go on. */
    List<Agreement> parents(Actor actor) {
        return work.read(actor, () -> register.search(new Register.Search(actor.agency(), Group.IN_FORCE.states, null, null), 0, MOST))
                .stream().filter(a -> !a.frame().amendment()).toList();
    }

    List<String> clauseNumbers(Actor actor, AgreementId id) {
        return work.read(actor, () -> register.clauses(id)).stream().map(Terms.Wording::number).toList();
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
                register.versions(agreement.lineage()), shares, above(agreement), register.under(agreement));
    }

    private List<Agreement> above(Agreement agreement) {
        var frame = agreement.frame();
        return frame.amendment() ? register.find(frame.amends()).stream().toList()
                : frame.parent() == null ? List.of()
                : register.versions(frame.parent()).stream().reduce((one, later) -> later).stream().toList();
    }
}
