package org.zaklon.sharing.across;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementEnded;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Ends a comparison: an officer of either side, or the platform where the agreement is over. Questions that nobody answered are then shown to nobody. */
@Component
class EndComparison {
    private final Work work;
    private final Access access;
    private final BothWays bothWays;
    private final ComparisonStore store;
    private final Audit audit;
    private final InstantSource clock;

    EndComparison(Work work, Access access, BothWays bothWays, ComparisonStore store, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.bothWays = bothWays;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<ComparisonId> end(Actor actor, RequestId request, ComparisonId id) {
        return work.once(actor, request, ComparisonId::new, () -> access.require(actor, Act.COMPARISON_END)
                .then(may -> store.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(comparison -> {
                    var why = comparison.asking().equals(actor.agency()) ? Comparison.Ended.BY_ASKER : Comparison.Ended.BY_OWNER;
                    if (!store.end(id, actor.account(), why, clock.instant())) {
                        return Outcome.refused("refused.comparison-moved");
                    }
                    audit.append(actor.entry(Act.COMPARISON_END).about(id).with("why", why.name()));
                    return Outcome.done(id);
                }));
    }

    @ApplicationModuleListener
    void on(AgreementEnded ended) {
        over(ended.agreement());
    }

    void over(UUID agreement) {
        work.system("agreement-ended", () -> {
            store.restingOn(agreement).forEach(this::end);
            return null;
        });
    }

    /** Before each turn: a clause may be suspended, a party may have left, a rule may have a last day of its own. */
    void withoutBasis() {
        work.system("comparisons", () -> {
            store.inForce(clock.instant()).stream()
                    .filter(c -> !bothWays.between(c.unit(), c.owner(), c.purpose()).isDone()).forEach(this::end);
            return null;
        });
    }

    private void end(Comparison comparison) {
        if (store.end(comparison.id(), null, Comparison.Ended.AGREEMENT, clock.instant())) {
            audit.append(Entry.bySystem(Act.COMPARISON_END.name()).about(comparison.id()).with("why", Comparison.Ended.AGREEMENT.name()));
        }
    }
}
