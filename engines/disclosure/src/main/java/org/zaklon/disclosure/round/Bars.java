package org.zaklon.disclosure.round;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.audit.Guarded;
import org.zaklon.disclosure.table.Catalogue;

/**
 * What must stay open: of every cell with a true count under {@code below}, zeros included, nobody may be certain that it holds anybody, and its
 * bounds stay at least {@code width} apart; of no full combination of attributes with so few may anybody be certain that it is occupied.
 *
 * @param below the least count that is not guarded, at least 2
 * @param width the least distance between the bounds, at least 1
 */
public record Bars(long below, long width) {
    /** The bars of the rule (10,5): every true count of 0 to 9, at least 5 wide. */
    public static final Bars TEN_FIVE = new Bars(10, 5);

    public Bars {
        if (below < 2 || width < 1) {
            throw new IllegalArgumentException("Bars guard counts below at least 2, at a width of at least 1.");
        }
    }

    /** The guarded sums of one catalogue: its small cells, and every small atom. */
    List<Guarded> guard(Catalogue catalogue, long[] values, Knowledge.Joined joined, long[] truth) {
        var guarded = new ArrayList<Guarded>();
        for (int cell = 0; cell < values.length; cell++) {
            var sum = joined.cells().getFirst()[cell];
            if (values[cell] < below && sum.length > 0) {
                guarded.add(Guarded.of(String.join(", ", catalogue.codes(cell)), sum, width));
            }
        }
        for (int atom = 0; atom < truth.length; atom++) {
            if (truth[atom] < below) {
                guarded.add(Guarded.of("a full combination", new int[] {atom}, 0));
            }
        }
        return guarded;
    }
}
