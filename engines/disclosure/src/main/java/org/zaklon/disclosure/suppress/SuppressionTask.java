package org.zaklon.disclosure.suppress;

import java.util.Arrays;
import java.util.Objects;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;

/**
 * What shall be hidden at the least loss. Arrays have one entry for each cell of the catalogue and are shared, not to be changed.
 *
 * @param counts the truth: persons, or an amount in its smallest unit
 * @param values the true value of each cell
 * @param needs what each sensitive cell needs; null for a cell that is not sensitive
 * @param losses what hiding a cell loses, at least 1
 * @param shown cells that must stay open: structural zeros, totals published elsewhere; and every zero where zeros are shown
 * @param low what everybody knows of a hidden cell: that it is at least so much; 1 where a zero is never hidden, else 0
 */
public record SuppressionTask(
        Catalogue catalogue, Counts counts, long[] values, Protection[] needs, long[] losses, boolean[] shown, long low) {
    public SuppressionTask {
        for (int cell = 0; cell < catalogue.size(); cell++) {
            if (needs[cell] != null && shown[cell]) {
                throw new IllegalArgumentException("%s is sensitive and cannot stay open.".formatted(catalogue.codes(cell)));
            }
            if (!shown[cell] && values[cell] < low) {
                throw new IllegalArgumentException("%s has %d, but a hidden cell is said to be at least %d."
                        .formatted(catalogue.codes(cell), values[cell], low));
            }
            if (losses[cell] < 1) {
                throw new IllegalArgumentException("Hiding %s would lose nothing.".formatted(catalogue.codes(cell)));
            }
        }
    }

    /** How many cells are sensitive. */
    public int sensitive() {
        return (int) Arrays.stream(needs).filter(Objects::nonNull).count();
    }
}
