package org.zaklon.agreements.life;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementEnded;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;

/**
 * Ends what hangs on an agreement that is over: its amendments, and the agreements under it that say so. Their clauses stopped
 * with it already, since a clause is asked for together with what stands above; this closes what was open and writes it down.
 */
@Component
class EndTogether {
    private final Work work;
    private final Register register;
    private final LifeStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EndTogether(Work work, Register register, LifeStore store, Audit audit, ApplicationEventPublisher events) {
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(AgreementEnded ended) {
        work.system("agreements-together", () -> {
            register.find(new AgreementId(ended.agreement())).ifPresent(above -> with(above).forEach(below -> follow(above, below)));
            return null;
        });
    }

    /** What carries nothing without it: its amendments, and what ends with it where no other version goes on. */
    private List<Agreement> with(Agreement above) {
        var goesOn = register.versions(above.lineage()).stream().anyMatch(a -> a.state().inForce() && !a.id().equals(above.id()));
        return register.under(above).stream().filter(a -> a.state().alive())
                .filter(a -> above.id().equals(a.frame().amends()) || !goesOn && !a.frame().amendment() && a.frame().endsWithParent()).toList();
    }

    private void follow(Agreement above, Agreement below) {
        if (above.state().over()) {
            var to = below.state().mayBecome(above.state()) ? above.state() : AgreementState.TERMINATED;
            store.move(below, to);
            store.note(below.id(), null, to, above.reference());
            audit.append(Entry.bySystem("AGREEMENT_" + to).about(below.id()));
        }
        events.publishEvent(new AgreementEnded(below.id().value()));
    }
}
