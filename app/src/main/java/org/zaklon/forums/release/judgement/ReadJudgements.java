package org.zaklon.forums.release.judgement;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.Plans.Asked;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.kernel.Outcome;

/** The summaries of a plan: every seat sees that there is one, the named ones what it says. Each reading is in the log. */
@Component
public class ReadJudgements {
    private final Work work;
    private final Plans plans;
    private final JudgementStore store;
    private final Trail trail;
    private final Audit audit;

    ReadJudgements(Work work, Plans plans, JudgementStore store, Trail trail, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.trail = trail;
        this.audit = audit;
    }

    public record Found(Asked asked, List<Judgement> judgements) {}

    public Outcome<Found> read(Actor actor, PlanId id) {
        return work.read(actor, () -> plans.require(actor, Act.JUDGEMENT_READ, id).then(asked -> {
            var all = store.of(id);
            audit.append(actor.entry(Act.JUDGEMENT_READ).about(id).read()
                    .with("opened", all.stream().anyMatch(j -> j.text().isPresent()) ? "SOME" : "NONE"));
            trail.looked(actor, asked.trailed(), What.JUDGEMENTS);
            return Outcome.done(new Found(asked, all));
        }));
    }
}
