package org.zaklon.trainings.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a report is asked for.
 *
 * @param by what the lines differ by
 * @param then what they differ by besides; the same as {@code by} where nothing
 * @param per whether each stretch of time has lines of its own
 * @param course a code; empty for all
 * @param project a code; empty for all
 */
public record Asked(Kind kind, By by, By then, Per per, LocalDate from, LocalDate to, String course, String project) {

    /** What is counted. */
    public enum Kind {
        PERSONS, PARTICIPATIONS, DAYS, GAIN, ENDING, COVERAGE;

        /** Whether it is counted by a chosen way and by sex. */
        public boolean crossed() {
            return this == PERSONS || this == PARTICIPATIONS || this == DAYS;
        }
    }

    /** By what the lines of a count differ. */
    public enum By { PROFESSION, AREA, PROJECT, AGENCY, COURSE, RANK }

    /** Stretches of time, by the first day of a session. */
    public enum Per { WHOLE, YEAR, QUARTER }

    /** What the lines differ by, in their order. */
    List<By> ways() {
        return by == then ? List.of(by) : List.of(by, then);
    }

    /** What cannot be read stays as it is usual: everything of the last five years. */
    static Asked of(Map<String, String> typed, LocalDate today) {
        var by = one(By.values(), typed.get("by"), By.PROFESSION);
        return new Asked(one(Kind.values(), typed.get("kind"), Kind.PERSONS), by, one(By.values(), typed.get("then"), by),
                one(Per.values(), typed.get("per"), Per.WHOLE),
                day(typed.get("from"), today.minusYears(5).withDayOfYear(1)), day(typed.get("to"), today),
                typed.getOrDefault("course", "").strip().toUpperCase(Locale.ROOT), typed.getOrDefault("project", "").strip());
    }

    private static <E extends Enum<E>> E one(E[] values, String typed, E usual) {
        return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(typed)).findFirst().orElse(usual);
    }

    private static LocalDate day(String typed, LocalDate usual) {
        try {
            return typed == null || typed.isBlank() ? usual : LocalDate.parse(typed.strip());
        } catch (java.time.DateTimeException wrong) {
            return usual;
        }
    }

    String query() {
        return "kind=" + kind + "&by=" + by + "&then=" + then + "&per=" + per + "&from=" + from + "&to=" + to + "&course=" + encoded(course) + "&project=" + encoded(project);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
