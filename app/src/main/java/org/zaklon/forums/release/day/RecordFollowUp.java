package org.zaklon.forums.release.day;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.PlanState;
import org.zaklon.forums.release.Plans;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Says whether the person was reached on one of the days after the release. */
@Component
public class RecordFollowUp {
    private final Work work;
    private final Plans plans;
    private final DayStore store;
    private final Audit audit;

    RecordFollowUp(Work work, Plans plans, DayStore store, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.audit = audit;
    }

    /** The identity of one such entry. */
    public record FollowUpId(UUID value) implements Id {}

    public Outcome<FollowUpId> record(Actor actor, RequestId request, PlanId id, FollowUp one) {
        return work.once(actor, request, FollowUpId::new, () -> plans.requireOpen(actor, Act.FOLLOW_UP_RECORD, id).then(asked -> {
            var plan = asked.plan();
            if (plan.state() != PlanState.RELEASED && plan.state() != PlanState.FOLLOW_UP) {
                return Outcome.refused("refused.follow-up-early");
            }
            if (FollowUp.DAYS.stream().noneMatch(days -> plan.expected().plusDays(days).equals(one.due()))) {
                return Outcome.refused("refused.follow-up-day");
            }
            var made = new FollowUpId(UUID.randomUUID());
            store.follow(actor, plan, made.value(), one);
            audit.append(actor.entry(Act.FOLLOW_UP_RECORD).about(id).with("contact", one.contact().name()));
            return Outcome.done(made);
        }));
    }
}
