package org.zaklon.incidents.tell;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.Lines;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.Report;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.Reports;
import org.zaklon.incidents.Wished;
import org.zaklon.incidents.routing.Recipient;
import org.zaklon.incidents.routing.Routing;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.Sealing;

/** What taking in a report is, whoever writes it down: decide to whom it may go, keep it, send it where the reporter wants. Call it inside {@code Work}. */
@Component
public class ReceiveReport {
    private final Reports reports;
    private final Lines lines;
    private final IncidentRules rules;
    private final Sealing sealing;
    private final InstantSource clock;
    private final ObjectProvider<Notifications> notifications;

    ReceiveReport(Reports reports, Lines lines, IncidentRules rules, Sealing sealing, InstantSource clock, ObjectProvider<Notifications> notifications) {
        this.reports = reports;
        this.lines = lines;
        this.rules = rules;
        this.sealing = sealing;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** The token by which a repeated sending is known. */
    byte[] token(RequestId request) {
        return sealing.token("incident-request", new PersonalText(request.value().toString()));
    }

    /** @param typedBy the account that types it in for somebody; null where the reporter sends it */
    public Outcome<ReportId> receive(RequestId request, Telling telling, UUID typedBy) {
        var now = clock.instant();
        var broken = rules.broken(telling.told(), telling.words(), now);
        if (broken != null) {
            return Outcome.refused(broken);
        }
        var routing = rules.routing(telling.told().accused());
        var chosen = routing.eligible().stream().filter(r -> wish(telling, r) == Wish.SEND).toList();
        if (chosen.isEmpty() || !routing.eligible().stream().map(Recipient::unit).toList().containsAll(telling.wishes().keySet())) {
            return Outcome.refused(chosen.isEmpty() ? "refused.incidents-nobody" : "refused.incidents-recipient");
        }
        var report = new Report(ReportId.fresh(), telling.channel(), now, telling.told(), chosen.stream().map(Recipient::unit).toList(), routing.barredCodes(),
                telling.counted(), rules.keepUntil(now), null);
        reports.add(report, telling.words(), Receipt.of(request, sealing).token(sealing), token(request), typedBy);
        wish(report.id(), telling, routing, now);
        reports.send(report.id(), report.recipients());
        var sent = reports.sealOf(report, telling.words());
        chosen.forEach(to -> {
            lines.add(rules.line(report.id(), to, Line.Why.CHOSEN, null, now), to.agency(), sent);
            tell(to);
        });
        return Outcome.done(report.id());
    }

    private void wish(ReportId id, Telling telling, Routing routing, Instant now) {
        routing.eligible().forEach(r -> lines.wish(id, new Wished(r.unit(), r.agency(), wish(telling, r), r.uses(), now)));
    }

    private static Wish wish(Telling telling, Recipient recipient) {
        return telling.wishes().getOrDefault(recipient.unit(), Wish.NO);
    }

    /** A line in the notices of whoever receives reports there; it says that one waits and nothing else. */
    public void tell(Recipient to) {
        notifications.ifAvailable(n -> n.tell(to.unit(), Set.of(Role.INCIDENT_OFFICER), "incidents.notice.received"));
    }
}
