package org.zaklon.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zaklon.kernel.UnitCode;

/**
 * A report as far as the reader may see it.
 *
 * @param recipients units that read it
 * @param barred agencies that must never learn of it, as decided when it was received
 * @param ended null while it lives
 */
public record Report(ReportId id, Channel channel, Instant received, Told told, List<UnitCode> recipients, List<String> barred, boolean counted,
        LocalDate keepUntil, Ending ended) {

    /** How a report ends: taken back by the reporter, or forgotten when its time is over. */
    public enum Ending { WITHDRAWN, FORGOTTEN }

    public Report {
        recipients = List.copyOf(recipients);
        barred = List.copyOf(barred);
    }

    /** The short name by which colleagues speak of it. */
    public String reference() {
        return id.value().toString().substring(0, 8);
    }
}
