package org.zaklon.disclosure.perturb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.zaklon.disclosure.rule.CellKey;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Said;

/**
 * Perturbs every cell of a catalogue. The key of a cell is the sum modulo 2^64 of the keys of those it counts, so one group of persons has one
 * number however the question is phrased. A cell that counts nobody takes a key from the combinations it covers, impossible ones left out, so
 * that zeros are perturbed too and adding an impossible category changes nothing. Where every combination is impossible, 0 is shown.
 */
public final class PerturbedCatalogue {
    private PerturbedCatalogue() {}

    /**
     * Shows each cell.
     *
     * @param units for each pseudonym the base codes
     * @param impossible which combinations cannot occur: structural zeros, publicly known
     * @throws IllegalArgumentException where somebody has an impossible combination
     */
    public static List<Shown> show(Catalogue catalogue, Map<String, int[]> units, RecordKeys keys, CellKey rule, LongPredicate impossible) {
        var counts = new long[catalogue.size()];
        var sums = new long[catalogue.size()];
        var cells = new CellsOfLeaf(catalogue);
        units.forEach((unit, codes) -> {
            if (impossible.test(Counts.leaf(catalogue.dimensions(), codes))) {
                throw new IllegalArgumentException("Somebody has a combination that is declared impossible.");
            }
            var key = keys.of(unit);
            cells.each(codes, cell -> {
                counts[cell]++;
                sums[cell] += key;
            });
        });
        var possible = new boolean[catalogue.size()];
        new Leaves(catalogue).each((leaf, codes) -> {
            if (!impossible.test(leaf)) {
                var key = keys.ofNobody(leaf);
                cells.each(codes, cell -> {
                    possible[cell] = true;
                    sums[cell] += counts[cell] == 0 ? key : 0;
                });
            }
        });
        var shown = new ArrayList<Shown>();
        for (int cell = 0; cell < counts.length; cell++) {
            shown.add(possible[cell] ? rule.show(counts[cell], sums[cell]) : new Shown("0", Said.exactly(0), false));
        }
        return List.copyOf(shown);
    }
}
