package org.zaklon.ui.forms;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zaklon.ui.parts.DateText;

/**
 * Reads dates and hours forgivingly: digits of any script, names of months in the reader's language or in English, a whole
 * date in the first field, {@code 9.30} or {@code 0930} for half past nine. A year needs four digits, because two leave open
 * which century somebody was born in.
 */
public final class Dates {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[.\\-/ ]+(\\d{1,2})[.\\-/ ]+(\\d{4})\\.?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:[:.hH,]?\\s*(\\d{2}))?\\s*[hH]?");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private Dates() {}

    /** A date as typed; empty where it is none. */
    public static Optional<LocalDate> date(DateText typed, Locale reader) {
        var day = digits(typed.day());
        if (typed.month().isBlank() && typed.year().isBlank()) {
            return whole(day);
        }
        var month = month(typed.month(), reader);
        var year = digits(typed.year()).replaceAll("\\.$", "");
        return !day.matches("\\d{1,2}\\.?") || month.isEmpty() || !year.matches("\\d{4}") ? Optional.empty()
                : date(year, month.getAsInt(), day.replace(".", ""));
    }

    static boolean yearIsShort(DateText typed) {
        return digits(typed.year()).matches("\\d{1,3}\\.?");
    }

    private static Optional<LocalDate> whole(String text) {
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), Integer.parseInt(dayFirst.group(2)), dayFirst.group(1));
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        return yearFirst.matches() ? date(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)), yearFirst.group(3))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return date.getYear() < EARLIEST || date.getYear() > LATEST ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt month(String typed, Locale reader) {
        var text = plain(digits(typed)).replaceAll("\\.$", "");
        if (text.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (text.codePointCount(0, text.length()) < 3) {
            return OptionalInt.empty();
        }
        for (var locale : List.of(reader, Locale.ENGLISH)) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    if (plain(month.getDisplayName(style, locale)).startsWith(text)) {
                        return OptionalInt.of(month.getValue());
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    static Optional<LocalTime> time(String typed) {
        var match = TIME.matcher(digits(typed));
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /** Without case and accents: <i>sijecnja</i> is found under <i>siječnja</i>. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** The digits 0 to 9 for digits of any script. */
    static String digits(String typed) {
        var result = new StringBuilder();
        typed.strip().codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                result.append(Character.digit(c, 10));
            } else {
                result.appendCodePoint(c);
            }
        });
        return result.toString();
    }
}
