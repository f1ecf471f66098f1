package org.zaklon.migration.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;

/**
 * What one agency counts for one dataset.
 *
 * @param counts what it really counts, in a sentence
 * @param missing who is not in its numbers, in a sentence
 * @param due days after the end of the month on which its file is expected
 * @param validFrom the first day of this way of counting; a change of it is a break in the series
 * @param validTo the day after its last; null while it is in force
 */
public record Source(String code, String dataset, AgencyCode agency, Localised counts, Localised missing, int due, LocalDate validFrom, LocalDate validTo,
        String confidence, String source) {

    public boolean in(YearMonth month) {
        var day = month.atEndOfMonth();
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** The last day on which a file of the month is in time. */
    public LocalDate dueFor(YearMonth month) {
        return month.atEndOfMonth().plusDays(due);
    }
}
