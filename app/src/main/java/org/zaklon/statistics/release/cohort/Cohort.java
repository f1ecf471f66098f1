package org.zaklon.statistics.release.cohort;

import java.time.LocalDate;

/**
 * Years whose people were first published together. Everybody is counted in one year and so belongs to one cohort; its catalogue and rule
 * stay what they were at its first release.
 *
 * @param code such as {@code 2024}, or {@code 2016-2020} for years that were pooled because a year alone carries no deep table
 */
public record Cohort(String code, int first, int last) {

    /** @throws IllegalArgumentException where the code names no years */
    public static Cohort of(String code) {
        var years = code.split("-");
        var cohort = new Cohort(code, Integer.parseInt(years[0]), Integer.parseInt(years[years.length - 1]));
        if (years.length > 2 || cohort.last < cohort.first) {
            throw new IllegalArgumentException("%s names no years.".formatted(code));
        }
        return cohort;
    }

    public boolean pooled() {
        return last > first;
    }

    public LocalDate from() {
        return LocalDate.of(first, 1, 1);
    }

    public LocalDate to() {
        return LocalDate.of(last, 12, 31);
    }
}
