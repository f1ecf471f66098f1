package org.zaklon.statistics.sources.table;

import java.util.List;

/**
 * One column: its different values once, and for each row the place of its value among them.
 *
 * @param values in the order of first appearance; the empty text stands for a missing value
 * @param codes the place of each row's value, most significant byte first, {@link #width} bytes for each row
 */
public record Column(String name, List<String> values, byte[] codes) {
    private static final int ONE = 1 << 8;
    private static final int TWO = 1 << 16;

    public Column {
        values = List.copyOf(values);
        if (codes.length % width(values.size()) != 0) {
            throw new IllegalArgumentException("Column %s has half a row.".formatted(name));
        }
    }

    /** Bytes for each row where there are so many different values. */
    static int width(int values) {
        return values <= ONE ? 1 : values <= TWO ? 2 : 4;
    }

    public int rows() {
        return codes.length / width(values.size());
    }

    public int code(int row) {
        return switch (width(values.size())) {
            case 1 -> codes[row] & 0xff;
            case 2 -> (codes[2 * row] & 0xff) << 8 | codes[2 * row + 1] & 0xff;
            default -> (codes[4 * row] & 0xff) << 24 | (codes[4 * row + 1] & 0xff) << 16 | (codes[4 * row + 2] & 0xff) << 8 | codes[4 * row + 3] & 0xff;
        };
    }

    public String value(int row) {
        return values.get(code(row));
    }

    /** How many rows have each value, in the order of the values. */
    public long[] counts() {
        var counts = new long[values.size()];
        int rows = rows();
        for (int row = 0; row < rows; row++) {
            counts[code(row)]++;
        }
        return counts;
    }

    public Column named(String other) {
        return new Column(other, values, codes);
    }
}
