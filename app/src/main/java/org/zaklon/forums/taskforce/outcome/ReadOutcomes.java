package org.zaklon.forums.taskforce.outcome;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/** Outcomes of a task force by period and level of authority, from what is confirmed. */
@Component
public class ReadOutcomes {
    private final Work work;
    private final TaskForces forces;
    private final TallyStore store;
    private final Audit audit;

    ReadOutcomes(Work work, TaskForces forces, TallyStore store, Audit audit) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.audit = audit;
    }

    /** @param waiting what the asker's own agency has typed and nobody confirmed */
    public record View(Seated seated, List<Tally> confirmed, List<Tally> waiting) {}

    /** A period at one level. Years and halves of a year stand beside each other and are never added. */
    record Cell(Span span, String level) {}

    public Outcome<View> of(Actor actor, BodyId body) {
        return work.read(actor, () -> forces.seated(actor, Act.OUTCOME_READ, body).then(seated -> {
            audit.append(actor.entry(Act.OUTCOME_READ).about(body).read());
            return Outcome.done(new View(seated, store.confirmed(body), store.waiting(actor, body)));
        }));
    }

    /** Sums over agencies and offences; a measure that no agency counted stays missing. */
    static Map<Cell, Map<Measure, Integer>> byLevel(List<Tally> confirmed) {
        var sums = new LinkedHashMap<Cell, Map<Measure, Integer>>();
        confirmed.forEach(tally -> {
            var sum = sums.computeIfAbsent(new Cell(tally.span(), tally.level()), cell -> new EnumMap<>(Measure.class));
            tally.counts().forEach((measure, count) -> sum.merge(measure, count, Integer::sum));
        });
        return sums;
    }
}
