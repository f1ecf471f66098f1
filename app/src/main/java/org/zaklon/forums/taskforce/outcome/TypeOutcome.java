package org.zaklon.forums.taskforce.outcome;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Writes what the own agency counted for a period. It stands for nothing until a second person of the agency confirmed it. */
@Component
public class TypeOutcome {
    static final String OFFENCES = "offence-groups";
    static final int MOST = 100_000;

    private final Work work;
    private final TaskForces forces;
    private final TallyStore store;
    private final Country country;
    private final Audit audit;
    private final InstantSource clock;

    TypeOutcome(Work work, TaskForces forces, TallyStore store, Country country, Audit audit, InstantSource clock) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param counts what was counted; a measure that is missing was not */
    public Outcome<TallyId> type(Actor actor, RequestId request, BodyId body, String offence, Span span, Map<Measure, Integer> counts) {
        return work.once(actor, request, TallyId::new, () -> forces.investigating(actor, Act.OUTCOME_TYPE, body).then(seated -> {
            var broken = firstBroken(offence, span, counts);
            if (broken.isPresent()) {
                audit.append(actor.entry(Act.OUTCOME_TYPE).about(body).refused(broken.get()));
                return Outcome.refused(broken.get());
            }
            var level = country.agency(actor.agency()).level();
            var tally = new Tally(TallyId.fresh(), actor.agency(), level, offence, span, counts, actor.account(), clock.instant(), null);
            store.add(body, tally);
            audit.append(actor.entry(Act.OUTCOME_TYPE).about(tally.id()).with("body", body.value().toString()).with("span", span.written()));
            return Outcome.done(tally.id());
        }));
    }

    private Optional<String> firstBroken(String offence, Span span, Map<Measure, Integer> counts) {
        if (country.findCodes(OFFENCES).flatMap(list -> list.find(offence)).isEmpty()) {
            return Optional.of("refused.taskforce-list");
        }
        if (!span.to().isBefore(forces.today())) {
            return Optional.of("refused.taskforce-period");
        }
        return counts.isEmpty() || counts.values().stream().anyMatch(c -> c < 0 || c > MOST) ? Optional.of("refused.taskforce-count") : Optional.empty();
    }
}
