package org.zaklon.migration.pages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.migration.compare.Discrepancy;
import org.zaklon.migration.compare.Explanation;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Months;
import org.zaklon.migration.terms.Rule;
import org.zaklon.migration.terms.Sides;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;

/** What pages say of differences between sources. */
@Component
class DifferenceWords {
    private final Definitions definitions;
    private final Sides sides;
    private final MigrationWords words;

    DifferenceWords(Definitions definitions, Sides sides, MigrationWords words) {
        this.definitions = definitions;
        this.sides = sides;
        this.words = words;
    }

    String rule(Words t, Discrepancy one) {
        return definitions.rule(one.rule()).map(rule -> t.say(rule.label())).orElse(one.rule());
    }

    String heading(Words t, Discrepancy one) {
        return rule(t, one) + ", " + Months.say(t, one.month());
    }

    DiscrepancyRow row(Words t, Discrepancy one) {
        return new DiscrepancyRow(rule(t, one), Months.say(t, one.month()), words.cell(t, one.gap().cell()), t.number(one.gap().left()),
                t.number(one.gap().right()), t.number(one.gap().size()), t.number(one.left()), words.agency(t, one.owner()), words.state(t, one.state()),
                "/migration/discrepancies/" + one.id().value());
    }

    List<Line> facts(Words t, Discrepancy one, List<Submission> files) {
        var lines = new ArrayList<Line>();
        var rule = definitions.rule(one.rule());
        lines.add(Line.of(t.get("migration.kind"), rule.map(r -> t.of("migration.kind", r.kind())).orElse("–")));
        lines.add(Line.of(t.get("migration.place"), words.cell(t, one.gap().cell())));
        lines.add(Line.of(rule.map(r -> sides.say(t, r.left())).orElse(t.get("migration.first")), t.number(one.gap().left())));
        lines.add(Line.of(rule.map(r -> sides.say(t, r.right())).orElse(t.get("migration.second")), t.number(one.gap().right())));
        lines.add(Line.of(t.get("migration.difference"), t.number(one.gap().size())));
        lines.add(Line.of(t.get("migration.left"), t.number(one.left())));
        rule.map(Rule::tolerance).ifPresent(tolerance -> lines.add(Line.of(t.get("migration.tolerance"),
                t.get("migration.tolerance.value", t.number(tolerance), rule.orElseThrow().percent()))));
        lines.add(Line.of(t.get("migration.owner"), words.agency(t, one.owner())));
        files.forEach(file -> definitions.source(file.dataset(), file.agency(), file.month()).ifPresent(source -> lines.add(Line.of(
                t.get("migration.counted-by", words.agency(t, file.agency()), words.dataset(t, file.dataset()), file.vintage()),
                t.say(source.counts()) + " " + t.get("migration.not-counted") + ": " + t.say(source.missing())))));
        return lines;
    }

    List<Line> parts(Words t, Explanation explanation) {
        return explanation.parts().stream().map(part -> Line.of(t.of("migration.cause", part.cause()),
                part.text().isEmpty() ? t.number(part.amount()) : t.number(part.amount()) + " – " + part.text())).toList();
    }
}
