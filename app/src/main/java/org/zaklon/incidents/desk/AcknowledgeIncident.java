package org.zaklon.incidents.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.ReportState;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Says to the reporter that the report is there and will be looked at; stops the clock that the reporter sees. */
@Component
public class AcknowledgeIncident {
    private final Work work;
    private final Desk desk;

    AcknowledgeIncident(Work work, Desk desk) {
        this.work = work;
        this.desk = desk;
    }

    public Outcome<ReportId> acknowledge(Actor actor, RequestId request, ReportId id) {
        return work.once(actor, request, ReportId::new, () -> desk.living(actor, Act.INCIDENT_ACKNOWLEDGE, id)
                .then(mine -> desk.step(actor, Act.INCIDENT_ACKNOWLEDGE, mine, ReportState.ACKNOWLEDGED, null)));
    }
}
