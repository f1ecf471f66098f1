package org.zaklon.incidents;

import java.time.LocalDate;

/**
 * When something happened, as exactly as somebody knows.
 *
 * @param day the day, or the first of the month or year; null where nobody knows
 */
public record When(Precision precision, LocalDate day) {
    public static final When UNKNOWN = new When(Precision.UNKNOWN, null);

    /** What of the date is known. */
    public enum Precision { DAY, MONTH, YEAR, UNKNOWN }

    public When {
        if ((precision == Precision.UNKNOWN) != (day == null)) {
            throw new IllegalArgumentException("a time that is known has a day");
        }
    }
}
