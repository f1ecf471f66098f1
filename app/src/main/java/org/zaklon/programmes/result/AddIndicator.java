package org.zaklon.programmes.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.result.Indicator.Period;

/** Writes down what is to be reached, and by when. */
@Component
public class AddIndicator {
    private final Work work;
    private final Projects projects;
    private final ResultStore store;
    private final Audit audit;

    AddIndicator(Work work, Projects projects, ResultStore store, Audit audit) {
        this.work = work;
        this.projects = projects;
        this.store = store;
        this.audit = audit;
    }

    /** @param query what is counted; empty where somebody types the value; @param baseline may be null */
    public record Wanted(ResultKind result, String title, Optional<Deed.Kind> query, BigDecimal baseline, List<Target> targets) {}

    /** Both days included. */
    public record Target(LocalDate since, LocalDate until, BigDecimal value) {}

    public Outcome<IndicatorId> add(Actor actor, RequestId request, ProjectId id, Wanted wanted) {
        return work.once(actor, request, IndicatorId::new, () -> projects.requireOwn(actor, Act.INDICATOR_ADD, id).then(project -> {
            if (wanted.title().isBlank()) {
                return Outcome.refused("refused.indicator-title");
            }
            if (wanted.targets().isEmpty() || wanted.targets().stream().anyMatch(t -> t.until().isBefore(t.since()) || t.value().signum() < 0)) {
                return Outcome.refused("refused.indicator-periods");
            }
            var indicator = new Indicator(IndicatorId.fresh(), wanted.result(), wanted.title().strip(), wanted.query(), Counted.VERSION,
                    wanted.baseline(), wanted.targets().stream().map(t -> new Period(PeriodId.fresh(), t.since(), t.until(), t.value(), List.of())).toList());
            store.add(project, indicator);
            audit.append(actor.entry(Act.INDICATOR_ADD).about(indicator.id()).with("query", wanted.query().map(Enum::name).orElse("TYPED")));
            return Outcome.done(indicator.id());
        }));
    }
}
