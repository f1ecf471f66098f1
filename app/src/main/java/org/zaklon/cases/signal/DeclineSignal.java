package org.zaklon.cases.signal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.SignalDeclined;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.clock.Why;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Does not take up a signal, with a reason that the sender sees, so that the person is not left between two desks. */
@Component
class DeclineSignal {
    static final String REASONS = "decline-reasons";

    private final Work work;
    private final Access access;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Country country;
    private final Notifications notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    DeclineSignal(Work work, Access access, CaseFiles files, Clocks clocks, Country country, Notifications notifications, Audit audit,
            ApplicationEventPublisher events) {
        this.work = work;
        this.access = access;
        this.files = files;
        this.clocks = clocks;
        this.country = country;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
    }

    /** @param reason a code of the list {@value #REASONS} */
    Outcome<CaseId> decline(Actor actor, RequestId request, CaseId id, String reason) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.SIGNAL_DECLINE, id).then(facts -> {
            var file = files.locked(id);
            if (file.state() != CaseState.SIGNAL) {
                return Outcome.refused("refused.signal-answered");
            }
            if (country.codes(REASONS).find(reason).isEmpty()) {
                return Outcome.refused("refused.reason-missing");
            }
            files.ended(id, CaseState.DECLINED_SIGNAL, reason);
            clocks.end(actor, id, Why.DONE, SignalForm.ACCEPTANCE);
            audit.append(actor.entry(Act.SIGNAL_DECLINE).on(id).with("reason", reason));
            notifications.tell(file.signalUnit(), SignalForm.senders(), "cases.told.answer");
            events.publishEvent(new SignalDeclined(id, file.signalUnit(), reason));
            return Outcome.done(id);
        }));
    }
}
