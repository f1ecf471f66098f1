package org.zaklon.disclosure.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.audit.Crowd;
import org.zaklon.disclosure.audit.GuessBar;
import org.zaklon.disclosure.audit.Guarded;
import org.zaklon.disclosure.table.Catalogue;

/**
 * What must stay open: of every cell with a true count under {@code below}, zeros included, nobody may be certain that it holds anybody, and its
 * bounds stay at least {@code width} apart; of no full combination of attributes with so few may anybody be certain that it is occupied, nor may too many of
 * them be guessed.
 *
 * @param below the least count that is not guarded, at least 2
 * @param width the least distance between the bounds, at least 1
 * @param guesses how much may be guessed; empty where only what is certain counts
 */
public record Bars(long below, long width, Optional<GuessBar> guesses) {
    /** The bars of the rule (10,5): every true count of 0 to 9, at least 5 wide, and at most one combination in twenty to be guessed. */
    public static final Bars TEN_FIVE = new Bars(10, 5, Optional.of(GuessBar.ONE_IN_TWENTY));

    /** Bars for what is certain alone. */
    public Bars(long below, long width) {
        this(below, width, Optional.empty());
    }

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

    /** Of these combinations those whose count is under the bar. */
    public Crowd crowd(String name, List<int[]> sums, long[] truth) {
        var small = IntStream.range(0, truth.length).filter(i -> truth[i] < below).toArray();
        return new Crowd(name, IntStream.of(small).mapToObj(sums::get).toList(), IntStream.of(small).mapToLong(i -> truth[i]).toArray());
    }
}
