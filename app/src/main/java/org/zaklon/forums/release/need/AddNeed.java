package org.zaklon.forums.release.need;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.forums.release.need.NeedStore.Standing;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** Writes down a need, with exactly one agency that answers for it. */
@Component
public class AddNeed {
    private final Work work;
    private final Plans plans;
    private final NeedStore store;
    private final NeedRules rules;
    private final Trail trail;
    private final Audit audit;

    AddNeed(Work work, Plans plans, NeedStore store, NeedRules rules, Trail trail, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.rules = rules;
        this.trail = trail;
        this.audit = audit;
    }

    /**
     * @param text what is needed, without the name
     * @param accountable an agency with a seat in the body
     * @param audience seats that may read the text besides the writing and the accountable agency; nobody by default
     */
    public record Wanted(Domain domain, String text, AgencyCode accountable, LocalDate target, List<SeatId> audience) {
        public Wanted {
            audience = List.copyOf(audience);
        }
    }

    public Outcome<NeedId> add(Actor actor, RequestId request, PlanId id, Wanted wanted) {
        return work.once(actor, request, NeedId::new, () -> plans.requireOpen(actor, Act.NEED_ADD, id).then(asked -> {
            var plan = asked.plan();
            if (wanted.text().isBlank()) {
                return Outcome.refused("refused.need-text");
            }
            var broken = rules.broken(plan.body(), wanted.text(), wanted.accountable(), wanted.audience());
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            var need = NeedId.fresh();
            store.add(actor, plan, need, wanted.domain());
            store.update(actor, plan, need, new Standing(NeedStatus.NOT_STARTED, wanted.accountable(), wanted.target()));
            store.say(actor, plan, need, wanted.accountable(), wanted.audience(), wanted.text().strip());
            trail.let(actor, asked.trailed(), What.NEED_TEXT, wanted.domain().name(), wanted.accountable(), wanted.audience());
            store.assess(actor, plan, wanted.domain(), Finding.NEEDS, null, plans.today());
            audit.append(actor.entry(Act.NEED_ADD).about(need).with("domain", wanted.domain().name())
                    .with("accountable", wanted.accountable().value()).with("seats", String.valueOf(wanted.audience().size())));
            return Outcome.done(need);
        }));
    }
}
