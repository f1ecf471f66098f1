package org.zaklon.cases.signal;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseAccepted;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.clock.Why;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Takes up a signal: the one who accepts becomes responsible for the case. */
@Component
class AcceptSignal {
    private static final Set<CaseState> ANSWERABLE = EnumSet.of(CaseState.SIGNAL, CaseState.DECLINED_SIGNAL);

    private final Work work;
    private final Access access;
    private final CaseFiles files;
    private final CaseRegister register;
    private final Clocks clocks;
    private final Notifications notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AcceptSignal(Work work, Access access, CaseFiles files, CaseRegister register, Clocks clocks, Notifications notifications, Audit audit,
            ApplicationEventPublisher events) {
        this.work = work;
        this.access = access;
        this.files = files;
        this.register = register;
        this.clocks = clocks;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
    }

    Outcome<CaseId> accept(Actor actor, RequestId request, CaseId id) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.CASE_ACCEPT, id).then(facts -> {
            // A declined signal may still be taken up: to decline was a decision about work, not about the person.
            var file = files.locked(id);
            if (!ANSWERABLE.contains(file.state())) {
                return Outcome.refused("refused.signal-answered");
            }
            files.taken(id);
            register.assign(actor, id, actor.account());
            clocks.end(actor, id, Why.DONE, SignalForm.ACCEPTANCE);
            audit.append(actor.entry(Act.CASE_ACCEPT).on(id));
            notifications.tell(file.signalUnit(), SignalForm.senders(), "cases.told.answer");
            events.publishEvent(new CaseAccepted(id));
            return Outcome.done(id);
        }));
    }
}
