package org.zaklon.programmes.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.deed.Deeds;
import org.zaklon.programmes.deed.Deeds.Part;
import org.zaklon.programmes.money.Balance;
import org.zaklon.programmes.money.MoneyStore;
import org.zaklon.programmes.money.Transaction;
import org.zaklon.programmes.result.Counted;
import org.zaklon.programmes.result.Indicator;
import org.zaklon.programmes.result.PeriodId;
import org.zaklon.programmes.result.ResultStore;

/** Everything that is known of one project, for its page, its donors and IATI alike. */
@Component
public class ReadProject {
    private final Work work;
    private final Projects projects;
    private final MoneyStore money;
    private final ResultStore results;
    private final Deeds deeds;
    private final Audit audit;

    ReadProject(Work work, Projects projects, MoneyStore money, ResultStore results, Deeds deeds, Audit audit) {
        this.work = work;
        this.projects = projects;
        this.money = money;
        this.results = results;
        this.deeds = deeds;
        this.audit = audit;
    }

    /**
     * @param deeds what was attributed to it, oldest first
     * @param live what every counted period would count now; differs from an approved value where something came later
     */
    public record Found(Project project, List<Transaction> lines, Balance balance, List<Indicator> indicators, List<Part> deeds,
            Map<PeriodId, Counted> live) {

        /** Whether what was approved would be counted differently today. */
        public boolean drifted(Indicator.Period period) {
            return period.approved().map(m -> m.digest()).flatMap(digest -> Optional.ofNullable(live.get(period.id()))
                    .map(now -> !now.digest().equals(digest))).orElse(false);
        }
    }

    public Outcome<Found> read(Actor actor, ProjectId id) {
        return work.read(actor, () -> projects.require(actor, Act.PROJECT_READ, id).then(project -> {
            audit.append(actor.entry(Act.PROJECT_READ).about(id).read());
            var lines = money.of(id);
            var indicators = results.of(id);
            var parts = deeds.of(id, LocalDate.of(1900, 1, 1), LocalDate.of(2999, 1, 1));
            return Outcome.done(new Found(project, lines, Balance.of(project.budget(), lines), indicators, parts, live(indicators, parts)));
        }));
    }

    private static Map<PeriodId, Counted> live(List<Indicator> indicators, List<Part> parts) {
        var live = new java.util.HashMap<PeriodId, Counted>();
        for (var indicator : indicators) {
            indicator.query().ifPresent(kind -> indicator.periods().forEach(period -> live.put(period.id(), Counted.of(kind, parts.stream()
                    .filter(p -> !p.deed().day().isBefore(period.since()) && !p.deed().day().isAfter(period.until())).toList()))));
        }
        return live;
    }
}
