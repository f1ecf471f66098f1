package org.zaklon.linkage.dates;

import java.io.Serializable;

/**
 * A date of birth as far as it is known.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, 0 where unknown
 * @param day 1 to 31, 0 where unknown
 * @param estimated the year was derived from a stated or guessed age
 */
public record PartialDate(int year, int month, int day, boolean estimated) implements Serializable {

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        ESTIMATED_YEAR
    }

    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31 || month == 0 && day != 0) {
            throw new IllegalArgumentException("not a date: year %d, month %d, day %d".formatted(year, month, day));
        }
    }

    public static PartialDate of(int year, int month, int day) {
        return new PartialDate(year, month, day, false);
    }

    public Precision precision() {
        if (estimated) {
            return Precision.ESTIMATED_YEAR;
        }
        return month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /** 1 January is what offices write when only the year is known; agreement on it says no more than the year. */
    public boolean assigned() {
        return month == 1 && day == 1;
    }

    /** Eight digits, zeros for what is unknown. */
    public int digits() {
        return year * 10_000 + month * 100 + day;
    }

    /** The inverse of {@link #digits()} for dates that are not estimated. */
    public static PartialDate ofDigits(int digits) {
        return of(digits / 10_000, digits / 100 % 100, digits % 100);
    }
}
