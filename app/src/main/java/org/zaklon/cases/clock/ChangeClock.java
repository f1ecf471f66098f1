package org.zaklon.cases.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Ends a clock before its time, or gives it more; who did it and why stays beside it. */
@Component
class ChangeClock {
    private final Work work;
    private final Access access;
    private final Clocks clocks;
    private final Audit audit;
    private final InstantSource clock;

    ChangeClock(Work work, Access access, Clocks clocks, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    record ClockId(UUID value) implements Id {}

    Outcome<ClockId> end(Actor actor, RequestId request, CaseId id, UUID which, Why why) {
        return work.once(actor, request, ClockId::new, () -> running(actor, id, which).then(running -> {
            if (!Why.TO_END.contains(why)) {
                return Outcome.refused("refused.clock-reason");
            }
            clocks.end(actor, running, why);
            return noted(actor, running, "ENDED", why);
        }));
    }

    Outcome<ClockId> extend(Actor actor, RequestId request, CaseId id, UUID which, Instant due, Why why) {
        return work.once(actor, request, ClockId::new, () -> running(actor, id, which).then(running -> {
            if (!Why.TO_EXTEND.contains(why)) {
                return Outcome.refused("refused.clock-reason");
            }
            if (!due.isAfter(running.due()) || !due.isAfter(clock.instant())) {
                return Outcome.refused("refused.clock-not-later");
            }
            clocks.extend(actor, running, due, why);
            return noted(actor, running, "EXTENDED", why);
        }));
    }

    private Outcome<Clock> running(Actor actor, CaseId id, UUID which) {
        return access.require(actor, Act.CLOCK_CHANGE, id).then(facts -> clocks.find(which).filter(c -> c.caseId().equals(id))
                .map(found -> found.runs() ? Outcome.done(found) : Outcome.<Clock>refused("refused.clock-ended"))
                .orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    private Outcome<ClockId> noted(Actor actor, Clock changed, String kind, Why why) {
        audit.append(actor.entry(Act.CLOCK_CHANGE).on(changed.caseId()).about(changed.id().toString())
                .with("timer", changed.timer()).with("kind", kind).with("why", why.name()));
        return Outcome.done(new ClockId(changed.id()));
    }
}
