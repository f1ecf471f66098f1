package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zaklon.disclosure.audit.Violation;
import org.zaklon.disclosure.round.Bars;
import org.zaklon.disclosure.round.Level;
import org.zaklon.disclosure.round.Repair;
import org.zaklon.disclosure.round.RoundedCatalogue;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Status;

/**
 * Protects a catalogue of linked tables by rounding: {@code new LowOrNearest(10, 5)} is the rule for public tables of small counts. Every cell is rounded on
 * its own; the whole catalogue, together with everything published before, is audited, and where a bar fails the least information that must go is
 * coarsened or withheld.
 */
public final class Rounding {
    private Rounding() {}

    /** How it ends. */
    public sealed interface Outcome {
        /**
         * Safe to publish.
         *
         * @param coarser how many cells show a wider range than the rule would
         * @param withheld how many cells say nothing although the rule would
         * @param optimal whether it is proven that no less could have been weakened
         */
        record Done(ProtectedTable table, int coarser, int withheld, boolean optimal) implements Outcome {}

        /**
         * What was published before is unsafe whatever is published now, too much could be guessed, or no solver could decide.
         *
         * @param reason in words, with the tables to drop where guesses are the reason
         */
        record Refused(List<Violation> violations, String reason) implements Outcome {}
    }

    /**
     * Protects.
     *
     * @param before what is published already about the same persons at the same time, such as declared foreign tables and structural zeros
     * @throws IllegalArgumentException where a publication before says what is not true of the counts, or has other dimensions
     */
    public static Outcome protect(Catalogue catalogue, Counts counts, Rule.OfCount rule, List<Publication> before, Bars bars, Progress progress) {
        var rounded = new RoundedCatalogue(catalogue, counts, rule, before, bars);
        return switch (rounded.repair(progress)) {
            case Repair.Outcome.Hopeless hopeless -> new Outcome.Refused(hopeless.violations(), rounded.words(hopeless));
            case Repair.Outcome.Safe safe -> new Outcome.Done(table(catalogue, rounded, safe.levels()),
                    count(safe.levels(), Level.COARSER), count(safe.levels(), Level.WITHHELD), safe.optimal());
        };
    }

    private static ProtectedTable table(Catalogue catalogue, RoundedCatalogue rounded, int[] levels) {
        var shown = rounded.shown(levels);
        var cells = new ArrayList<ProtectedTable.Cell>();
        for (int cell = 0; cell < levels.length; cell++) {
            var status = levels[cell] > 0 ? Status.SECONDARY : shown.get(cell).low() ? Status.PRIMARY : Status.OPEN;
            cells.add(new ProtectedTable.Cell(catalogue.codes(cell), status, shown.get(cell).text()));
        }
        return new ProtectedTable(cells, rounded.publication(levels));
    }

    private static int count(int[] levels, Level level) {
        return (int) Arrays.stream(levels).filter(l -> l == level.ordinal()).count();
    }
}
