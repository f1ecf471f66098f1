package org.zaklon.walk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.zaklon.statistics.facts.Told;

/** Invented people of whom statistics was told. */
final class Known {
    private final Told told;

    Known(Told told) {
        this.told = told;
    }

    void sixtyPeople(int year) {
        for (int i = 0; i < 60; i++) {
            person(year + "/" + i, i, "%d-%02d-1%d".formatted(year, 1 + i % 9, i % 9), "%d-10-20T10:00:00Z".formatted(year));
        }
    }

    /** Somebody who was decided about in that year, and of whom statistics heard in the next one. */
    void oneMoreOfWhomWeHearLate(int year) {
        person(year + "/late", 2, year + "-11-10", (year + 1) + "-03-02T10:00:00Z");
    }

    private void person(String name, int number, String on, String knownAt) {
        told.hear(Told.said(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), number % 4 == 0 ? "FORMAL" : "PRESUMED", on).knownAt(knownAt)
                .about(number % 5 < 3 ? "F" : "M", number % 3 < 2 ? "CHILD" : "ADULT").of(number % 2 == 0 ? "BEGGING" : "SEX_PROSTITUTION")
                .from(number % 3 == 0 ? "FOREIGN" : "NATIONAL", "INTERNAL").by(number % 4 == 1 ? "POLICE" : "SOCIAL").event());
    }
}
