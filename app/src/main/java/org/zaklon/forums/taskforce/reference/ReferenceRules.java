package org.zaklon.forums.taskforce.reference;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;

/**
 * What the country sets for entries ({@code task-force-rules}): how many one agency may enter in a task force on one day, so that nobody tries
 * numbers until one fits, and within how many hours a match is answered.
 */
@Component
class ReferenceRules {
    private static final String LIST = "task-force-rules";

    private final int entriesPerDay;
    private final Duration answerWithin;

    ReferenceRules(Country country) {
        this.entriesPerDay = value(country, "ENTRIES_PER_DAY", 20);
        this.answerWithin = Duration.ofHours(value(country, "ANSWER_HOURS", 72));
    }

    int entriesPerDay() {
        return entriesPerDay;
    }

    Duration answerWithin() {
        return answerWithin;
    }

    private static int value(Country country, String code, int usual) {
        return country.findCodes(LIST).flatMap(list -> list.find(code)).flatMap(c -> c.in("value")).map(Integer::parseInt).orElse(usual);
    }
}
