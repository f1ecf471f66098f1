package org.zaklon.disclosure.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.StructuralZeros;

/** One row for each unit, with one base code in each dimension. */
public final class Microdata {
    private final List<Dimension> dimensions;
    private final int[][] columns;
    private final int size;
    private final StructuralZeros impossible;

    private Microdata(List<Dimension> dimensions, int[][] columns, int size, StructuralZeros impossible) {
        this.impossible = impossible;
        this.dimensions = List.copyOf(dimensions);
        this.columns = columns;
        this.size = size;
    }

    /**
     * @param rows each row's base codes, one for each dimension
     * @throws IllegalArgumentException where a row has another length or a code that its dimension does not have
     */
    public static Microdata of(List<Dimension> dimensions, List<int[]> rows) {
        var columns = new int[dimensions.size()][rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            if (row.length != dimensions.size()) {
                throw new IllegalArgumentException("Row %d has %d codes for %d dimensions.".formatted(r + 1, row.length, dimensions.size()));
            }
            for (int d = 0; d < row.length; d++) {
                if (row[d] < 0 || row[d] >= dimensions.get(d).size()) {
                    throw new IllegalArgumentException("Row %d has no base code of %s.".formatted(r + 1, dimensions.get(d)));
                }
                columns[d][r] = row[d];
            }
        }
        return ofColumns(dimensions, columns, rows.size());
    }

    /** Takes the columns as they are. */
    static Microdata ofColumns(List<Dimension> dimensions, int[][] columns, int size) {
        return new Microdata(dimensions, columns, size, StructuralZeros.none(dimensions));
    }

    /**
     * The same rows, and what is publicly known to be impossible.
     *
     * @throws IllegalArgumentException where a row has an impossible combination
     */
    public Microdata without(StructuralZeros impossible) {
        if (!impossible.dimensions().equals(dimensions)) {
            throw new IllegalArgumentException("The impossible combinations are of other dimensions than the rows.");
        }
        for (int r = 0; r < size; r++) {
            int row = r;
            if (impossible.hold(IntStream.range(0, columns.length).map(d -> columns[d][row]).toArray())) {
                throw new IllegalArgumentException("Row %d has a combination that is said to be impossible.".formatted(r + 1));
            }
        }
        return new Microdata(dimensions, columns, size, impossible);
    }

    StructuralZeros impossible() {
        return impossible;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** The base code of a row in a dimension. */
    public int code(int row, int dimension) {
        return columns[dimension][row];
    }

    /** One dimension, row by row. Shared, not to be changed. */
    int[] column(int dimension) {
        return columns[dimension];
    }
}
