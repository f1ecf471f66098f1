package org.zaklon.incidents.desk;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.ReportState;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Says where the report stands: it is being handled, the reporter does not come back, it is closed with an outcome. */
@Component
class MoveIncident {
    /** What is not said by another act. */
    static final Set<ReportState> BY_HAND = EnumSet.of(ReportState.IN_HANDLING, ReportState.UNREACHABLE, ReportState.CLOSED);

    private final Work work;
    private final Desk desk;
    private final Country country;

    MoveIncident(Work work, Desk desk, Country country) {
        this.work = work;
        this.desk = desk;
        this.country = country;
    }

    /** @param outcome of the list {@code incident-outcomes}; only for one that is closed */
    public Outcome<ReportId> move(Actor actor, RequestId request, ReportId id, ReportState to, String outcome) {
        return work.once(actor, request, ReportId::new, () -> desk.living(actor, Act.INCIDENT_MOVE, id).then(mine -> {
            var closes = to == ReportState.CLOSED;
            if (!BY_HAND.contains(to)) {
                return desk.refuse(actor, Act.INCIDENT_MOVE, id, "refused.incidents-state");
            }
            if (closes && country.findCodes("incident-outcomes").flatMap(list -> list.find("" + outcome)).isEmpty()) {
                return desk.refuse(actor, Act.INCIDENT_MOVE, id, "refused.incidents-outcome");
            }
            return desk.step(actor, Act.INCIDENT_MOVE, mine, to, closes ? outcome : null);
        }));
    }
}
