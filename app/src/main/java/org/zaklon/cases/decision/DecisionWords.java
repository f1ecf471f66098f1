package org.zaklon.cases.decision;

import java.util.List;
import org.zaklon.cases.Age;
import org.zaklon.cases.Level;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;

/** Who may decide what, in words. */
final class DecisionWords {
    private DecisionWords() {}

    /** One line for each decision that needs a body: the kinds of unit that may take it, for a person of this age. */
    static List<Line> bodies(Deciding deciding, Age age, Words t) {
        return Deciding.LEVELS.stream().filter(level -> level.needs().isPresent())
                .map((Level level) -> Line.of(t.of("cases.level", level), String.join(", ", deciding.functions(level, age).stream()
                        .map(f -> t.of("cases.function", f)).toList())))
                .toList();
    }
}
