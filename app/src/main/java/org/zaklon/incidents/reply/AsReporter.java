package org.zaklon.incidents.reply;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.Lines;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.Report;
import org.zaklon.incidents.ReportState;
import org.zaklon.incidents.Reports;
import org.zaklon.incidents.Said;
import org.zaklon.incidents.Threads;
import org.zaklon.incidents.Wished;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.incidents.tell.ReceiveReport;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.Sealing;
import org.zaklon.kernel.UnitCode;

/**
 * What somebody does who holds the receipt. Reading leaves no line in the log: when a reporter looks is nobody's business. Writing does, without a
 * word of it.
 */
@Component
public class AsReporter {
    private final Work work;
    private final Reports reports;
    private final Lines lines;
    private final Threads threads;
    private final IncidentRules rules;
    private final ReceiveReport receive;
    private final Audit audit;
    private final Sealing sealing;
    private final InstantSource clock;
    private final ObjectProvider<Notifications> notifications;

    AsReporter(Work work, Reports reports, Lines lines, Threads threads, IncidentRules rules, ReceiveReport receive, Audit audit, Sealing sealing,
            InstantSource clock, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.reports = reports;
        this.lines = lines;
        this.threads = threads;
        this.rules = rules;
        this.receive = receive;
        this.audit = audit;
        this.sealing = sealing;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** Empty where there is no such receipt, or no longer. */
    Optional<Seen> read(Receipt receipt) {
        return work.system("incident", () -> reports.byReceipt(receipt.token(sealing)).map(report -> new Seen(report, reports.words(report.id()).orElse(null),
                lines.of(report.id()), threads.of(report.id()), lines.wishes(report.id()))));
    }

    /** Says something to one recipient; a question that waited is answered by it. */
    public Outcome<Report> write(Receipt receipt, RequestId request, UnitCode to, PersonalText words) {
        return with(receipt, report -> {
            var line = lines.find(report.id(), to);
            if (line.isEmpty() || words.reveal().isBlank()) {
                return Outcome.refused(line.isEmpty() ? "refused.incidents-recipient" : "refused.incidents-empty");
            }
            if (words.reveal().length() > IncidentRules.LONGEST) {
                return Outcome.refused("refused.incidents-long");
            }
            if (threads.knows(request.value())) {
                return Outcome.done(report);
            }
            threads.say(report.id(), new Said(request.value(), to, Said.Writer.REPORTER, Said.Kind.WORD, words, clock.instant()));
            if (Set.of(ReportState.NEEDS_REPORTER, ReportState.UNREACHABLE, ReportState.CLOSED).contains(line.get().state())) {
                lines.step(report.id(), to, ReportState.IN_HANDLING, null, clock.instant());
            }
            audit.append(Entry.bySystem("INCIDENT_REPORTER_WROTE").about(report.id()).with("to", to.value()));
            notifications.ifAvailable(n -> n.tell(to, Set.of(Role.INCIDENT_OFFICER), "incidents.notice.wrote"));
            return Outcome.done(report);
        });
    }

    /** Sends the report to one more of those to whom it may go. */
    public Outcome<Report> add(Receipt receipt, UnitCode to) {
        return with(receipt, report -> {
            var recipient = rules.routing(report.told().accused()).find(to).filter(r -> !report.barred().contains(r.agency().value()));
            if (recipient.isEmpty()) {
                return Outcome.refused("refused.incidents-recipient");
            }
            if (report.recipients().contains(to)) {
                return Outcome.done(report);
            }
            var now = clock.instant();
            lines.wish(report.id(), new Wished(to, recipient.get().agency(), Wish.SEND, recipient.get().uses(), now));
            var all = new ArrayList<>(report.recipients());
            all.add(to);
            reports.send(report.id(), all);
            lines.add(rules.line(report.id(), recipient.get(), Line.Why.ADDED, null, now), recipient.get().agency(),
                    reports.sealOf(report, reports.words(report.id()).orElse(null)));
            audit.append(Entry.bySystem("INCIDENT_RECIPIENT_ADDED").about(report.id()).with("to", to.value()));
            receive.tell(recipient.get());
            return Outcome.done(report);
        });
    }

    /** Takes the report back: words, messages and the receipt are gone, recipients see that it was taken back. */
    public Outcome<Report> withdraw(Receipt receipt) {
        return with(receipt, report -> {
            var now = clock.instant();
            lines.of(report.id()).forEach(line -> {
                if (line.state().leadsTo(ReportState.WITHDRAWN)) {
                    lines.step(report.id(), line.unit(), ReportState.WITHDRAWN, null, now);
                }
            });
            reports.end(report.id(), Report.Ending.WITHDRAWN, now);
            audit.append(Entry.bySystem("INCIDENT_WITHDRAWN").about(report.id()));
            return Outcome.done(report);
        });
    }

    private Outcome<Report> with(Receipt receipt, Function<Report, Outcome<Report>> act) {
        try {
            return work.system("incident", () -> reports.byReceipt(receipt.token(sealing)).map(act).orElseGet(() -> Outcome.refused(Reason.absent())));
        } catch (DuplicateKeyException twin) {
            // Pressed twice at the same moment: the other one is done.
            return work.system("incident", () -> reports.byReceipt(receipt.token(sealing)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
        }
    }
}
