package org.zaklon.incidents.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.ReportState;
import org.zaklon.incidents.Threads;
import org.zaklon.incidents.Verification;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** Writes down what could be found out about whether it happened, and why. It moves nothing: help and an answer never wait for it. */
@Component
public class VerifyIncident {
    private final Work work;
    private final Desk desk;
    private final Threads threads;
    private final Audit audit;

    VerifyIncident(Work work, Desk desk, Threads threads, Audit audit) {
        this.work = work;
        this.desk = desk;
        this.threads = threads;
        this.audit = audit;
    }

    /** @param reason may be null only where nothing was found out yet */
    public Outcome<ReportId> verify(Actor actor, RequestId request, ReportId id, Verification value, PersonalText reason) {
        return work.once(actor, request, ReportId::new, () -> desk.living(actor, Act.INCIDENT_VERIFY, id).then(mine -> {
            if (mine.line().state() == ReportState.RECEIVED) {
                return desk.refuse(actor, Act.INCIDENT_VERIFY, id, "refused.incidents-acknowledge");
            }
            if (reason == null && value != Verification.UNVERIFIED) {
                return Outcome.refused("refused.incidents-reason");
            }
            if (reason != null && reason.reveal().length() > IncidentRules.LONGEST) {
                return Outcome.refused("refused.incidents-long");
            }
            threads.verify(id, actor.unit(), value, reason, desk.now());
            audit.append(actor.entry(Act.INCIDENT_VERIFY).about(id).with("value", value.name()));
            return Outcome.done(id);
        }));
    }
}
