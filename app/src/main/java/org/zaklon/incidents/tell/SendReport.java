package org.zaklon.incidents.tell;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.Reports;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.Sealing;

/** Takes a report from somebody who has no account and need not say who they are. */
@Component
public class SendReport {
    /** How long a sending that is repeated gets its receipt again: as long as somebody may press twice, not as long as a page lies open. */
    private static final Duration REPEATED = Duration.ofMinutes(30);

    private final Work work;
    private final ReceiveReport receive;
    private final Reports reports;
    private final Audit audit;
    private final Sealing sealing;
    private final InstantSource clock;

    SendReport(Work work, ReceiveReport receive, Reports reports, Audit audit, Sealing sealing, InstantSource clock) {
        this.work = work;
        this.receive = receive;
        this.reports = reports;
        this.audit = audit;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** @return the receipt, which is told once and kept nowhere */
    public Outcome<Receipt> send(RequestId request, Telling telling) {
        try {
            return work.system("incident", () -> {
                var before = repeated(request);
                return before != null ? before : receive.receive(request, telling, null).then(id -> {
                    audit.append(Entry.bySystem("INCIDENT_RECEIVED").about(id).with("channel", telling.channel().name()));
                    return Outcome.done(Receipt.of(request, sealing));
                });
            });
        } catch (DuplicateKeyException twin) {
            // The same sending arrived twice at the same moment: the other one is committed, this one is undone.
            return work.system("incident", () -> repeated(request));
        }
    }

    /** What was answered before; null where this was not sent before. */
    private Outcome<Receipt> repeated(RequestId request) {
        return reports.byRequest(receive.token(request)).map(report -> report.received().plus(REPEATED).isAfter(clock.instant())
                ? Outcome.done(Receipt.of(request, sealing)) : Outcome.<Receipt>refused("refused.incidents-sent")).orElse(null);
    }
}
