package org.zaklon.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a table.
 *
 * @param from first day
 * @param to last day
 * @param cut whether it ends before a whole year or month is over
 */
record Period(LocalDate from, LocalDate to, boolean cut) {

    boolean calendarYear() {
        return from.getDayOfYear() == 1 && from.plusYears(1).minusDays(1).equals(to);
    }

    boolean calendarMonth() {
        return from.getDayOfMonth() == 1 && YearMonth.from(from).atEndOfMonth().equals(to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(YearMonth.from(to)), m -> m.plusMonths(1)).toList();
    }
}
