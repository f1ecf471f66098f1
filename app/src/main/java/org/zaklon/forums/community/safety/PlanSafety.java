package org.zaklon.forums.community.safety;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** Writes the safety plan of a forum: the plan, its priorities, and what the forum found when it looked back. */
@Component
public class PlanSafety {
    private final KeptBody kept;
    private final SafetyStore store;

    PlanSafety(KeptBody kept, SafetyStore store) {
        this.kept = kept;
        this.store = store;
    }

    public Outcome<RecordId> plan(Actor actor, RequestId request, BodyId body, SafetyPlan plan) {
        return kept.write(actor, request, Act.SAFETY_PLAN, body, "PLAN", () -> !plan.to().isAfter(plan.from())
                || plan.reviewOn().isBefore(plan.from()) || plan.reviewOn().isAfter(plan.to())
                        ? Optional.of("refused.community-period") : Optional.empty(), () -> {
            store.add(body, plan);
            return plan.id();
        });
    }

    public Outcome<RecordId> prioritise(Actor actor, RequestId request, BodyId body, RecordId plan, SafetyPlan.Priority priority) {
        return kept.write(actor, request, Act.SAFETY_PLAN, body, "PRIORITY", () -> {
            var found = store.plans(body).stream().filter(p -> p.id().equals(plan)).findFirst();
            if (found.isEmpty()) {
                return Optional.of("refused.absent");
            }
            if (kept.lacks("issue-categories", priority.category()) || kept.country().findAgency(priority.accountable()).isEmpty()) {
                return Optional.of("refused.community-category");
            }
            return priority.due().isBefore(found.get().from()) || priority.due().isAfter(found.get().to())
                    ? Optional.of("refused.community-due") : Optional.empty();
        }, () -> {
            store.add(body, plan, priority);
            return priority.id();
        });
    }

    public Outcome<RecordId> review(Actor actor, RequestId request, BodyId body, RecordId priority, SafetyPlan.Review review, LocalDate on,
            PersonalText lesson) {
        return kept.write(actor, request, Act.SAFETY_PLAN, body, "REVIEW", () -> {
            var found = store.plans(body).stream().flatMap(p -> p.priorities().stream()).filter(p -> p.id().equals(priority)).findFirst();
            if (found.isEmpty()) {
                return Optional.of("refused.absent");
            }
            if (found.get().review() != null) {
                return Optional.of("refused.community-reviewed");
            }
            return kept.ahead(on) ? Optional.of("refused.community-future") : Optional.empty();
        }, () -> {
            store.review(priority, review, on, lesson);
            return priority;
        });
    }
}
