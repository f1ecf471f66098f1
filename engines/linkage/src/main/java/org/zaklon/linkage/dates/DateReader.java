package org.zaklon.linkage.dates;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates: 1987-03-21, 19870321, 21.3.1987, 21/03/1987, 1987-03, 3.1987, 1987, and about 1987 (~1987, c. 1987, 1987?).
 * Where day and month could change places the day is first, unless the column says otherwise.
 */
public final class DateReader {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./ ](\\d{1,2})(?:[-./ ](\\d{1,2}))?(?:[T ].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./ ]+(\\d{1,2})[-./ ]+(\\d{4})\\.?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-./ ]+(\\d{4})\\.?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\.?");
    private static final Pattern ABOUT = Pattern.compile("(?:~|c\\.|ca\\.?|about|oko)\\s*(\\d{4})|(\\d{4})\\s*\\?");

    private final boolean monthFirst;

    private DateReader(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /** The day stands before the month. */
    public static DateReader european() {
        return new DateReader(false);
    }

    /** Looks which of the first two numbers passes 12; a column where that is the second alone has the month first. */
    public static DateReader forColumn(Collection<String> values) {
        var dayFirst = 0;
        var monthFirst = 0;
        for (var value : values) {
            var parts = YEAR_LAST.matcher(value.strip());
            if (parts.matches()) {
                dayFirst += Integer.parseInt(parts.group(1)) > 12 ? 1 : 0;
                monthFirst += Integer.parseInt(parts.group(2)) > 12 ? 1 : 0;
            }
        }
        return new DateReader(monthFirst > dayFirst);
    }

    /** Empty where the text is no date or a day that no calendar has, such as 1990-14-02. */
    public Optional<PartialDate> read(String text) {
        var value = text.strip();
        if (match(YEAR_FIRST, value) instanceof Matcher m) {
            return date(m.group(1), m.group(2), m.group(3), false);
        }
        if (match(DIGITS, value) instanceof Matcher m) {
            return date(m.group(1), m.group(2), m.group(3), false);
        }
        if (match(YEAR_LAST, value) instanceof Matcher m) {
            return monthFirst ? date(m.group(3), m.group(1), m.group(2), false) : date(m.group(3), m.group(2), m.group(1), false);
        }
        if (match(MONTH_YEAR, value) instanceof Matcher m) {
            return date(m.group(2), m.group(1), null, false);
        }
        if (match(YEAR, value) instanceof Matcher m) {
            return date(m.group(1), null, null, false);
        }
        if (match(ABOUT, value) instanceof Matcher m) {
            return date(m.group(1) == null ? m.group(2) : m.group(1), null, null, true);
        }
        return Optional.empty();
    }

    /** From separate columns; empty text means unknown. */
    public static Optional<PartialDate> ofParts(String year, String month, String day) {
        var months = month.isBlank() ? null : month.strip();
        return date(year.strip(), months, months == null || day.isBlank() ? null : day.strip(), false);
    }

    private static Matcher match(Pattern pattern, String value) {
        var matcher = pattern.matcher(value);
        return matcher.matches() ? matcher : null;
    }

    private static Optional<PartialDate> date(String year, String month, String day, boolean estimated) {
        try {
            return Optional.of(new PartialDate(Integer.parseInt(year), number(month), number(day), estimated));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
