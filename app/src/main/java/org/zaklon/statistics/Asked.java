package org.zaklon.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zaklon.statistics.ask.Span;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;

/** A question as typed: what was left open takes the usual value, what cannot be read is said. */
final class Asked {
    private final Span span;
    private final Question question;

    Asked(Map<String, String> typed, Words t, LocalDate beginning, LocalDate today) {
        span = new Span(typed, t, beginning, today);
        question = new Question(Measure.of(typed.getOrDefault("measure", "")).orElse(Measure.EITHER),
                By.of(typed.getOrDefault("by", "")).orElse(By.SEX_AND_AGE), span.step(), span.from(), span.to(), span.asOf());
    }

    Question question() {
        return question;
    }

    List<Problem> problems() {
        return span.problems();
    }

    /** What stands in a field of dates. */
    String text(String field) {
        return span.text(field);
    }
}
