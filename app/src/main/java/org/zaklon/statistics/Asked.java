package org.zaklon.statistics;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** A question as typed: what was left open takes the usual value, what cannot be read is said. */
final class Asked {
    private static final int MOST_ROWS = 60;

    /** As the hint beside a date writes one. */
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final Map<String, String> typed;
    private final Words t;
    private final List<Problem> problems = new ArrayList<>();
    private final Question question;

    Asked(Map<String, String> typed, Words t, LocalDate beginning, LocalDate today) {
        this.typed = typed;
        this.t = t;
        var from = date("from", beginning);
        var to = date("to", today);
        var asOf = date("as-of", today);
        var step = chosen("step", Step::of, Step.YEAR);
        if (problems.isEmpty() && from.isAfter(to)) {
            problems.add(new Problem("to", t.get("statistics.problem.order")));
        }
        if (problems.isEmpty() && asOf.isAfter(today)) {
            problems.add(new Problem("as-of", t.get("statistics.problem.future")));
        }
        if (problems.isEmpty() && step.cut(from, to).size() > MOST_ROWS) {
            problems.add(new Problem("from", t.get("statistics.problem.long", MOST_ROWS)));
        }
        question = new Question(chosen("measure", Measure::of, Measure.EITHER), chosen("by", By::of, By.SEX_AND_AGE), step, from, to, asOf);
    }

    Question question() {
        return question;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What stands in a field: as typed, or the usual value in figures. */
    String text(String field, LocalDate otherwise) {
        var text = typed.getOrDefault(field, "").strip();
        return text.isEmpty() ? FIGURES.format(otherwise) : text;
    }

    private LocalDate date(String field, LocalDate otherwise) {
        var text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        var read = Dates.date(new DateText(text, "", "", ""), t.language().locale());
        if (read.isEmpty()) {
            problems.add(new Problem(field, t.get("statistics.problem.date")));
        }
        return read.orElse(otherwise);
    }

    private interface Reader<T> {
        Optional<T> of(String code);
    }

    private <T> T chosen(String field, Reader<T> reader, T otherwise) {
        return reader.of(typed.getOrDefault(field, "")).orElse(otherwise);
    }
}
