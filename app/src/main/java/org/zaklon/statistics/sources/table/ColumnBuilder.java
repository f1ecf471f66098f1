package org.zaklon.statistics.sources.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a column row by row. */
public final class ColumnBuilder {
    private final String name;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int[] codes = new int[1024];
    private int rows;

    public ColumnBuilder(String name) {
        this.name = name;
    }

    public void add(String value) {
        if (rows == codes.length) {
            codes = Arrays.copyOf(codes, rows + (rows >> 1));
        }
        codes[rows++] = place(value);
    }

    private int place(String value) {
        var known = places.get(value);
        if (known != null) {
            return known;
        }
        places.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /** How many different values there are so far. */
    public int different() {
        return values.size();
    }

    public Column build() {
        return of(name, values, codes, rows);
    }

    /** A column out of what is coded already, with other values: several old values may become one. */
    public static Column recoded(String name, Column old, List<String> valueOfOld) {
        var builder = new ColumnBuilder(name);
        var places = valueOfOld.stream().mapToInt(builder::place).toArray();
        int rows = old.rows();
        var codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = places[old.code(row)];
        }
        return of(name, builder.values, codes, rows);
    }

    private static Column of(String name, List<String> values, int[] codes, int rows) {
        int width = Column.width(values.size());
        var bytes = new byte[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int b = 0; b < width; b++) {
                bytes[row * width + b] = (byte) (codes[row] >>> 8 * (width - 1 - b));
            }
        }
        return new Column(name, values, bytes);
    }
}
