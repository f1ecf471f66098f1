package org.zaklon.disclosure.table;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds the cells of a catalogue that a combination of base codes counts in: one for each mix of the categories above its codes. */
public final class CellsOfLeaf {
    private final Catalogue catalogue;
    private final int[][][] above;

    public CellsOfLeaf(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.above = catalogue.dimensions().stream().map(CellsOfLeaf::above).toArray(int[][][]::new);
    }

    /** Visits each cell once, in no promised order. */
    public void each(int[] codes, IntConsumer visit) {
        visit(codes, 0, new int[codes.length], visit);
    }

    private void visit(int[] codes, int d, int[] cell, IntConsumer visit) {
        if (d == codes.length) {
            int found = catalogue.find(cell);
            if (found >= 0) {
                visit.accept(found);
            }
            return;
        }
        for (int category : above[d][codes[d]]) {
            cell[d] = category;
            visit(codes, d + 1, cell, visit);
        }
    }

    /** For each base code the categories that hold it. */
    private static int[][] above(Dimension dimension) {
        var above = new int[dimension.size()][0];
        for (int category = 0; category < dimension.categories(); category++) {
            for (int code : dimension.members(category)) {
                above[code] = Arrays.copyOf(above[code], above[code].length + 1);
                above[code][above[code].length - 1] = category;
            }
        }
        return above;
    }
}
