package org.zaklon.programmes.result;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.deed.Deeds;
import org.zaklon.programmes.result.Indicator.Period;
import org.zaklon.programmes.result.Measurement.State;

/** Proposes what was reached: counted where the indicator counts, typed where it does not. */
@Component
public class ProposeMeasurement {
    private final Work work;
    private final Projects projects;
    private final ResultStore store;
    private final Deeds deeds;
    private final Audit audit;

    ProposeMeasurement(Work work, Projects projects, ResultStore store, Deeds deeds, Audit audit) {
        this.work = work;
        this.projects = projects;
        this.store = store;
        this.deeds = deeds;
        this.audit = audit;
    }

    /** @param typed the value of an indicator that nobody counts; ignored where it is counted */
    public Outcome<MeasurementId> propose(Actor actor, RequestId request, ProjectId id, PeriodId periodId, BigDecimal typed, String note) {
        return work.once(actor, request, MeasurementId::new, () -> projects.require(actor, Act.MEASUREMENT_PROPOSE, id).then(project -> {
            var indicator = store.of(id).stream().filter(i -> i.periods().stream().anyMatch(p -> p.id().equals(periodId))).findFirst();
            if (indicator.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var period = indicator.get().periods().stream().filter(p -> p.id().equals(periodId)).findFirst().orElseThrow();
            if (period.pending().isPresent()) {
                return Outcome.refused("refused.measurement-pending");
            }
            if (indicator.get().query().isEmpty() && (typed == null || typed.signum() < 0)) {
                return Outcome.refused("refused.measurement-value");
            }
            var one = measured(actor, project, indicator.get(), period, typed, note.strip());
            store.propose(actor, project, periodId, one);
            audit.append(actor.entry(Act.MEASUREMENT_PROPOSE).about(one.id()));
            return Outcome.done(one.id());
        }));
    }

    private Measurement measured(Actor actor, Project project, Indicator indicator, Period period, BigDecimal typed, String note) {
        var counted = indicator.query().map(kind -> Counted.of(kind, deeds.of(project.id(), period.since(), period.until())));
        return new Measurement(MeasurementId.fresh(), counted.map(Counted::value).orElse(typed), note, Counted.VERSION,
                counted.map(Counted::digest).orElse(null), State.PENDING, actor.account(), null);
    }
}
