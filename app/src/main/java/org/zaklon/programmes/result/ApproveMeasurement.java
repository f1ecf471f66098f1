package org.zaklon.programmes.result;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.result.Measurement.State;

/** Approves what somebody else proposed, which freezes it, or sends it back. */
@Component
public class ApproveMeasurement {
    private final Work work;
    private final Projects projects;
    private final ResultStore store;
    private final Audit audit;

    ApproveMeasurement(Work work, Projects projects, ResultStore store, Audit audit) {
        this.work = work;
        this.projects = projects;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<MeasurementId> decide(Actor actor, RequestId request, ProjectId id, MeasurementId measurement, boolean approve) {
        return work.once(actor, request, MeasurementId::new, () -> projects.requireOwn(actor, Act.MEASUREMENT_APPROVE, id).then(project -> {
            var known = store.of(id).stream().flatMap(i -> i.periods().stream()).flatMap(p -> p.measured().stream())
                    .anyMatch(m -> m.id().equals(measurement));
            if (!known || !store.decide(actor, measurement, approve ? State.APPROVED : State.RETURNED)) {
                return Outcome.refused("refused.measurement-decided");
            }
            audit.append(actor.entry(Act.MEASUREMENT_APPROVE).about(measurement).with("state", approve ? "APPROVED" : "RETURNED"));
            return Outcome.done(measurement);
        }));
    }
}
