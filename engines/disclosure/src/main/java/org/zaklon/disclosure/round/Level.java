package org.zaklon.disclosure.round;

import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Said;

/** How far a cell is weakened beyond the rule. */
public enum Level {
    /** As the rule shows it. */
    RULE,
    /** A wider range stands in print. */
    COARSER,
    /** Nothing is said; {@code ..} stands in print. */
    WITHHELD;

    /** What stands in print, and what a reader learns. */
    public Shown show(Rule.OfCount rule, long count) {
        return switch (this) {
            case RULE -> rule.show(count);
            case COARSER -> rule.coarser(count);
            case WITHHELD -> new Shown("..", Said.atLeast(0), false);
        };
    }

    /**
     * The information lost, in hundredths of a bit: by how much the range of possible counts grows.
     *
     * @param most the greatest count that a cell without any number could have, as everybody knows it
     */
    long loss(Rule.OfCount rule, long count, long most) {
        var before = width(rule.show(count).said(), most);
        var after = this == WITHHELD ? Math.max(most + 1, 4 * before) : width(show(rule, count).said(), most);
        return Math.round(100 * Math.log((double) after / before) / Math.log(2));
    }

    private static long width(Said said, long most) {
        return Math.min(Math.max(most, said.low()), said.high()) - said.low() + 1;
    }
}
