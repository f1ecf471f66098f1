package org.zaklon.incidents.desk;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.Lines;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.ReportState;
import org.zaklon.incidents.Reports;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.incidents.tell.ReceiveReport;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/** Passes a report on to another recipient: only where the reporter agreed to that one, and the routing decision of today still lets it. */
@Component
class PassIncident {
    private final Work work;
    private final Desk desk;
    private final Reports reports;
    private final Lines lines;
    private final IncidentRules rules;
    private final ReceiveReport receive;

    PassIncident(Work work, Desk desk, Reports reports, Lines lines, IncidentRules rules, ReceiveReport receive) {
        this.work = work;
        this.desk = desk;
        this.reports = reports;
        this.lines = lines;
        this.rules = rules;
        this.receive = receive;
    }

    public Outcome<ReportId> pass(Actor actor, RequestId request, ReportId id, UnitCode to) {
        return work.once(actor, request, ReportId::new, () -> desk.living(actor, Act.INCIDENT_PASS, id).then(mine -> {
            var report = mine.report();
            var recipient = rules.routing(report.told().accused()).find(to).filter(r -> !report.barred().contains(r.agency().value()));
            var agreed = lines.wishes(id).stream().anyMatch(w -> w.unit().equals(to) && w.wish() != Wish.NO);
            if (recipient.isEmpty() || !agreed || report.recipients().contains(to)) {
                return desk.refuse(actor, Act.INCIDENT_PASS, id, "refused.incidents-no-consent");
            }
            return desk.step(actor, Act.INCIDENT_PASS, mine, ReportState.ROUTED, null).then(done -> {
                var all = new ArrayList<>(report.recipients());
                all.add(to);
                reports.send(id, all);
                lines.add(rules.line(id, recipient.get(), Line.Why.PASSED, actor.unit(), desk.now()), recipient.get().agency(),
                        reports.sealOf(report, reports.words(id).orElse(null)));
                receive.tell(recipient.get());
                return Outcome.done(id);
            });
        }));
    }
}
