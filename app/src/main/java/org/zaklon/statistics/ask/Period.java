package org.zaklon.statistics.ask;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.zaklon.ui.Words;

/**
 * A row of a table.
 *
 * @param from first day
 * @param to last day
 * @param cut whether it ends before a whole year or month is over
 */
public record Period(LocalDate from, LocalDate to, boolean cut) {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M/uuuu");

    /** A year, a month or two days, in words. */
    public String in(Words t) {
        if (calendarYear()) {
            return String.valueOf(from.getYear());
        }
        if (calendarMonth()) {
            return DateTimeFormatter.ofPattern("LLLL uuuu").withLocale(t.language().locale()).format(from);
        }
        return t.get("statistics.period", t.shortDate(from), t.shortDate(to));
    }

    /** Short enough to stand under a bar. */
    public String brief(Step step) {
        return step == Step.YEAR && from.getDayOfYear() == 1 ? String.valueOf(from.getYear()) : SHORT.format(from);
    }

    public boolean calendarYear() {
        return from.getDayOfYear() == 1 && from.plusYears(1).minusDays(1).equals(to);
    }

    public boolean calendarMonth() {
        return from.getDayOfMonth() == 1 && YearMonth.from(from).atEndOfMonth().equals(to);
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(YearMonth.from(to)), m -> m.plusMonths(1)).toList();
    }
}
