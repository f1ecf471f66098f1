package org.zaklon.statistics.ask;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** The period of a question as typed: what was left open takes the usual value, what cannot be read is said. */
public final class Span {
    private static final int MOST_ROWS = 60;

    /** As the hint beside a date writes one. */
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final Map<String, String> typed;
    private final Words t;
    private final List<Problem> problems = new ArrayList<>();
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate asOf;
    private final Step step;

    /** @param beginning where a period begins that names no first day */
    public Span(Map<String, String> typed, Words t, LocalDate beginning, LocalDate today) {
        this.typed = typed;
        this.t = t;
        from = date("from", beginning);
        to = date("to", today);
        asOf = date("as-of", today);
        step = Step.of(typed.getOrDefault("step", "")).orElse(Step.YEAR);
        if (problems.isEmpty() && from.isAfter(to)) {
            problems.add(new Problem("to", t.get("statistics.problem.order")));
        }
        if (problems.isEmpty() && asOf.isAfter(today)) {
            problems.add(new Problem("as-of", t.get("statistics.problem.future")));
        }
        if (problems.isEmpty() && cut().size() > MOST_ROWS) {
            problems.add(new Problem("from", t.get("statistics.problem.long", MOST_ROWS)));
        }
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    /** Only what the platform had learned by the end of this day counts. */
    public LocalDate asOf() {
        return asOf;
    }

    public Step step() {
        return step;
    }

    public List<Period> cut() {
        return step.cut(from, to);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What stands in a field: as typed, or the value in figures. */
    public String text(String field) {
        var text = typed.getOrDefault(field, "").strip();
        return !text.isEmpty() ? text : FIGURES.format(switch (field) {
            case "from" -> from;
            case "to" -> to;
            default -> asOf;
        });
    }

    /** As the query of an address. */
    public String query() {
        return "step=%s&from=%s&to=%s&as-of=%s".formatted(step.code(), from, to, asOf);
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
}
