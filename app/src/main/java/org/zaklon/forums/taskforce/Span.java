package org.zaklon.forums.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A year or a half of one; written {@code 2026}, {@code 2026-1}, {@code 2026-2}.
 *
 * @param half 0 for the whole year
 */
public record Span(int year, int half) {
    private static final Pattern WRITTEN = Pattern.compile("(2\\d{3})(?:-([12]))?");
    private static final int YEARS = 5;

    public static Optional<Span> of(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches() ? Optional.of(new Span(Integer.parseInt(match.group(1)), match.group(2) == null ? 0 : Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    public static Span between(LocalDate from, LocalDate to) {
        return new Span(from.getYear(), from.getMonthValue() == 7 ? 2 : to.getMonthValue() == 6 ? 1 : 0);
    }

    /** The half-year in which a day lies. */
    public static Span halfOf(LocalDate day) {
        return new Span(day.getYear(), day.getMonthValue() > 6 ? 2 : 1);
    }

    /** Those that are over on that day, the newest first. */
    public static List<Span> over(LocalDate today) {
        return IntStream.iterate(today.getYear(), y -> y - 1).limit(YEARS).boxed()
                .flatMap(y -> Stream.of(new Span(y, 2), new Span(y, 1), new Span(y, 0))).filter(s -> s.to().isBefore(today)).toList();
    }

    public LocalDate from() {
        return LocalDate.of(year, half == 2 ? 7 : 1, 1);
    }

    public LocalDate to() {
        return half == 1 ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    public String written() {
        return half == 0 ? String.valueOf(year) : year + "-" + half;
    }
}
