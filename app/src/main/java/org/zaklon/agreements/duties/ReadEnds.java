package org.zaklon.agreements.duties;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.OpenShares;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** What ends when an agreement ends: looked at before somebody ends it or lets it run out. Changes nothing. */
@Component
class ReadEnds {
    private final Access access;
    private final Work work;
    private final Register register;
    private final DutyStore store;
    private final ObjectProvider<OpenShares> openShares;
    private final Audit audit;

    ReadEnds(Access access, Work work, Register register, DutyStore store, ObjectProvider<OpenShares> openShares, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.openShares = openShares;
        this.audit = audit;
    }

    /**
     * @param shares open shares of the reader's agency; empty for readers who are no party
     * @param party whether the reader is one
     * @param duties what is still owed
     * @param with amendments of it, and agreements that end with it
     * @param after agreements under it that go on by themselves
     */
    record Ends(
            Agreement agreement, List<OpenShares.OpenShare> shares, boolean party, List<Duty> duties, List<Agreement> with, List<Agreement> after) {}

    /** What is still owed, and the next day. */
    record Duty(Obligation owed, LocalDate due) {}

    Outcome<Ends> ends(Actor actor, AgreementId id) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_LIST).then(may -> register.find(id)
                .filter(a -> register.worded(a, actor)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(agreement -> {
                    audit.append(actor.entry(Act.AGREEMENT_LIST).about(id).read());
                    return Outcome.done(of(agreement, agreement.party(actor.agency())));
                }));
    }

    private Ends of(Agreement agreement, boolean party) {
        var id = agreement.id();
        var below = register.under(agreement).stream().filter(a -> a.state().alive())
                .filter(a -> !a.frame().amendment() || id.equals(a.frame().amends())).toList();
        return new Ends(agreement, party ? openShares.stream().flatMap(s -> s.restingOn(id).stream()).toList() : List.of(), party,
                store.obligations(id).stream()
                        .flatMap(o -> o.nextDue(agreement.until()).stream().map(day -> new Duty(o, day))).toList(),
                below.stream().filter(ReadEnds::endsToo).toList(), below.stream().filter(a -> !endsToo(a)).toList());
    }

    private static boolean endsToo(Agreement below) {
        return below.frame().amendment() || below.frame().endsWithParent();
    }
}
