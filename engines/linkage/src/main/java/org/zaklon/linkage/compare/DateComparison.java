package org.zaklon.linkage.compare;

import java.util.List;
import org.zaklon.linkage.dates.PartialDate;
import org.zaklon.linkage.records.DateColumn;

/** Dates: what of day, month and year agrees, and which error would explain the rest. A 1 January is never an exact date. */
public final class DateComparison implements Comparison {
    private static final List<String> LEVELS = List.of(
            "same", "same, but 1 January, which offices assign", "day and month exchanged", "one digit differs", "day and month agree, year near",
            "year and month agree", "day and month agree", "year and day agree", "two digits differ", "same year, one of them 1 January",
            "same year", "a year or two apart", "up to ten years apart", "other");
    private static final int EXCHANGED = 2;
    private static final int ONE_DIGIT = 3;
    private static final int NEAR_YEAR = 4;
    private static final int YEAR_MONTH = 5;
    private static final int MONTH_DAY = 6;
    private static final int YEAR_DAY = 7;
    private static final int TWO_DIGITS = 8;
    private static final int YEAR_ASSIGNED = 9;
    private static final int YEAR = 10;
    private static final int TWO_YEARS = 11;
    private static final int TEN_YEARS = 12;
    private static final int OTHER = 13;

    private final DateColumn column;
    private final boolean counted;
    private final int[] digits;
    private final boolean[] exact;

    /** @param counted whether frequent dates weigh less */
    DateComparison(DateColumn column, boolean counted) {
        this.column = column;
        this.counted = counted;
        this.digits = column.values().stream().mapToInt(PartialDate::digits).toArray();
        this.exact = new boolean[digits.length];
        for (var i = 0; i < exact.length; i++) {
            exact[i] = column.values().get(i).precision() == PartialDate.Precision.DAY;
        }
    }

    @Override
    public DateColumn column() {
        return column;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int lastAgreeing() {
        return 1;
    }

    @Override
    public int level(int a, int b) {
        var one = digits[a];
        var other = digits[b];
        var years = Math.abs(one / 10_000 - other / 10_000);
        if (!exact[a] || !exact[b]) {
            return coarse(one, other, years);
        }
        var assigned = one % 10_000 == 101 || other % 10_000 == 101;
        if (a == b) {
            return assigned ? 1 : 0;
        }
        return assigned ? ofYears(years, YEAR_ASSIGNED) : parts(one, other, years);
    }

    /** Only the year, or year and month, is known of one of them. */
    private static int coarse(int one, int other, int years) {
        var month = one / 100 % 100 != 0 && one / 100 % 100 == other / 100 % 100;
        return years == 0 && month ? YEAR_MONTH : ofYears(years, YEAR);
    }

    private static int parts(int one, int other, int years) {
        var month = one / 100 % 100 == other / 100 % 100;
        var day = one % 100 == other % 100;
        if (years == 0 && one / 100 % 100 == other % 100 && one % 100 == other / 100 % 100) {
            return EXCHANGED;
        }
        var differing = differing(one, other);
        if (differing == 1 || differing == 2 && neighboursExchanged(one, other)) {
            return ONE_DIGIT;
        }
        if (month && day) {
            return years <= 2 ? NEAR_YEAR : MONTH_DAY;
        }
        if (years == 0 && (month || day)) {
            return month ? YEAR_MONTH : YEAR_DAY;
        }
        return differing == 2 ? TWO_DIGITS : ofYears(years, YEAR);
    }

    private static int ofYears(int years, int same) {
        return years == 0 ? same : years <= 2 ? TWO_YEARS : years <= 10 ? TEN_YEARS : OTHER;
    }

    private static int differing(int one, int other) {
        var count = 0;
        for (; one != 0 || other != 0; one /= 10, other /= 10) {
            count += one % 10 == other % 10 ? 0 : 1;
        }
        return count;
    }

    private static boolean neighboursExchanged(int one, int other) {
        for (; one % 10 == other % 10; one /= 10, other /= 10) {
            // down to the first difference
        }
        return one % 10 == other / 10 % 10 && other % 10 == one / 10 % 10;
    }

    @Override
    public boolean hasFrequencies() {
        return counted;
    }

    @Override
    public int group(int level, int code) {
        return level <= lastAgreeing() ? code : -1;
    }

    @Override
    public double frequency(int level, int a, int b) {
        return level <= 1 ? (double) column.codes().count(a) / column.codes().known() : -1;
    }
}
