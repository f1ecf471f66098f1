package org.zaklon.portal.outputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;

/** A filled form in one language, for the page and for its file. */
final class OutputWords {
    private final Filled filled;
    private final Words t;

    OutputWords(Filled filled, Words t) {
        this.filled = filled;
        this.t = t;
    }

    String title() {
        return t.get("outputs.filled", t.of("outputs.obligation", filled.obligation()), filled.period());
    }

    List<OutputShown> lines() {
        return filled.lines().stream().map(line -> new OutputShown(line.code(), t.say(line.label()), line.shown(), note(line))).toList();
    }

    private String note(Filled.Line line) {
        return switch (line.state()) {
            case NOT_HELD -> t.get("outputs.state.NOT_HELD");
            case WITHHELD -> t.get("outputs.state.WITHHELD");
            case PUBLISHED -> line.confirmed() ? "" : t.get("outputs.unconfirmed");
        };
    }

    /** Every line complete in itself: what it is of, which edition, as of when. */
    String csv() {
        var edition = filled.edition();
        // every line is a published cell: the variables of a standard stand in columns, and how many people it counts beside them
        var variables = filled.lines().stream().flatMap(line -> line.variables().keySet().stream()).distinct().toList();
        var head = new ArrayList<>(List.of("output", "period", "item", "label"));
        head.addAll(variables);
        head.addAll(List.of("shown", "state", "confirmed", "edition", "as_of", "source", "licence"));
        var csv = new Csv().line(head);
        for (var line : filled.lines()) {
            var fields = new ArrayList<>(List.of(filled.obligation().code(), filled.period(), line.code(), t.say(line.label())));
            variables.forEach(name -> fields.add(line.variables().getOrDefault(name, "")));
            fields.addAll(List.of(line.shown(), line.state().name().toLowerCase(Locale.ROOT), line.confirmed() ? "yes" : "no",
                    Integer.toString(edition.number()), edition.cutoff().toString(), t.say(edition.about().source()), edition.about().licence()));
            csv.line(fields);
        }
        return "\uFEFF" + csv.text();
    }

    List<String> notes() {
        var about = filled.edition().about();
        return List.of(t.say(about.description()), t.say(about.rule()), t.get("outputs.edition", filled.edition().number(), filled.edition().cutoff()),
                t.of("outputs.about", filled.obligation()), t.get("outputs.not-conformant"));
    }
}
