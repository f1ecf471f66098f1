package org.zaklon.migration.bulletin;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.migration.Cell;
import org.zaklon.migration.compare.Discrepancy;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Rule;
import org.zaklon.migration.terms.Sides;
import org.zaklon.ui.Words;

/**
 * A difference between sources in a sentence for the public. Its numbers are shown as the rule of the dataset shows them, and only for wholes: a small number
 * does not leave through a sentence.
 */
@Component
class SayDifference {
    private final Definitions definitions;
    private final Sides sides;

    SayDifference(Definitions definitions, Sides sides) {
        this.definitions = definitions;
        this.sides = sides;
    }

    String of(Words t, Rule rule, Discrepancy one) {
        var said = new ArrayList<String>();
        if (one.gap().cell().equals(Cell.WHOLE)) {
            var left = number(rule, one.gap().left());
            var right = number(rule, one.gap().right());
            var size = number(rule, one.gap().size());
            if (left.isPresent() && right.isPresent() && size.isPresent()) {
                said.add(t.get("migration.bulletin.differ", sides.say(t, rule.left()), left.get(), sides.say(t, rule.right()), right.get(), size.get()));
            }
        }
        if (said.isEmpty()) {
            said.add(t.get("migration.bulletin.differ.hidden"));
        }
        var parts = one.explanation().parts();
        var numbered = said.size() == 1 && one.gap().cell().equals(Cell.WHOLE) && parts.stream().allMatch(part -> number(rule, part.amount()).isPresent())
                && (one.left() == 0 || number(rule, one.left()).isPresent());
        parts.forEach(part -> said.add(numbered
                ? t.get("migration.bulletin.part", t.of("migration.cause", part.cause()), number(rule, part.amount()).orElseThrow(), part.text())
                : t.get("migration.bulletin.part.hidden", t.of("migration.cause", part.cause()), part.text())));
        if (one.left() > 0) {
            said.add(numbered ? t.get("migration.bulletin.left", number(rule, one.left()).orElseThrow()) : t.get("migration.bulletin.left.hidden"));
        }
        return String.join(" ", said);
    }

    /** As the strictest of the datasets that are compared shows it; empty where it would be hidden. */
    private Optional<String> number(Rule rule, long count) {
        if (count < 0) {
            return Optional.empty();
        }
        for (var term : java.util.stream.Stream.concat(rule.left().stream(), rule.right().stream()).toList()) {
            var shown = ProtectFigures.rule(definitions.dataset(term.dataset()).protection()).show(count);
            if (shown.low() || !shown.said().exact()) {
                return shown.low() ? Optional.empty() : Optional.of(shown.text());
            }
        }
        return Optional.of(Long.toString(count));
    }
}
