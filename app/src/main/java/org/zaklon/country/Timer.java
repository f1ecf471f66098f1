package org.zaklon.country;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;

/**
 * A deadline of law or procedure.
 *
 * @param value a {@link Period} counted in days, months or years, or a {@link Duration} counted in hours
 * @param startsOn the event that starts it, a code of the list {@code timer-events}
 * @param confirmed whether the value was confirmed by somebody who may; shown wherever the clock is shown
 * @param alerts how long before the end to remind, longest first
 * @param extension who may extend it and when, in words
 * @param suspension what halts it, in words
 */
public record Timer(
        String id,
        Localised label,
        TemporalAmount value,
        String startsOn,
        LegalBasis legalBasis,
        Confidence confidence,
        boolean confirmed,
        List<TemporalAmount> alerts,
        Localised extension,
        Localised suspension,
        ZoneId zone) {
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    public Timer {
        alerts = List.copyOf(alerts);
    }

    /**
     * When it ends. Hours are exact. A period in days, months or years is counted from the day after the start and lasts
     * to the end of its last day in the country's zone: a doubt about hours goes to the person's favour.
     */
    public Instant dueFrom(Instant start) {
        return switch (value) {
            case Duration hours -> start.plus(hours);
            default -> dueFrom(LocalDate.ofInstant(start, zone)).atTime(LAST_SECOND).atZone(zone).toInstant();
        };
    }

    /** The last day of a clock that starts on this day. */
    public LocalDate dueFrom(LocalDate start) {
        return switch (value) {
            case Duration hours -> start.plusDays(hours.plusDays(1).minusNanos(1).toDays());
            default -> start.plus(value);
        };
    }

    /** When to remind, earliest first, for a clock that ends then. */
    public List<Instant> remindersBefore(Instant due) {
        return alerts.stream().map(a -> due.atZone(zone).minus(a).toInstant()).sorted().toList();
    }
}
