package org.zaklon.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The tables that are published together, over the same dimensions: linked tables. A table is a set of dimensions and holds every
 * category of each, totals included; the dimensions it does not name stand at their total. A cell that several tables hold is one cell.
 */
public final class Catalogue {
    private static final long MOST_CELLS = 20_000_000;
    private final List<Dimension> dimensions;
    private final List<List<Integer>> tables;
    private final List<int[]> cells;
    private final Map<Long, Integer> places = new HashMap<>();

    private Catalogue(List<Dimension> dimensions, List<List<Integer>> tables) {
        this.dimensions = List.copyOf(dimensions);
        this.tables = tables;
        var cells = new ArrayList<int[]>();
        for (var table : tables) {
            var cell = new int[dimensions.size()];
            Arrays.setAll(cell, d -> dimensions.get(d).total());
            add(table, 0, cell, cells);
        }
        this.cells = cells;
    }

    /** One table over all dimensions. */
    public static Catalogue of(List<Dimension> dimensions) {
        return linked(dimensions, List.of(dimensions.stream().map(Dimension::name).toList()));
    }

    /**
     * Several tables.
     *
     * @param tables the names of the dimensions of each
     * @throws IllegalArgumentException where a table names an unknown dimension, or all together have more than 20 million cells
     */
    public static Catalogue linked(List<Dimension> dimensions, List<List<String>> tables) {
        var names = dimensions.stream().map(Dimension::name).toList();
        var numbered = new ArrayList<List<Integer>>();
        for (var table : tables) {
            var set = new TreeSet<Integer>();
            for (var name : table) {
                if (!names.contains(name)) {
                    throw new IllegalArgumentException("There is no dimension '%s'; there are %s.".formatted(name, String.join(", ", names)));
                }
                set.add(names.indexOf(name));
            }
            numbered.add(List.copyOf(set));
        }
        var cells = numbered.stream().mapToDouble(table -> table.stream().mapToDouble(d -> dimensions.get(d).categories()).reduce(1, (a, b) -> a * b)).sum();
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "The tables have %,.0f cells, totals included; at most %,d are possible. "
                    + "Take fewer or coarser dimensions, or several tables of some of them.", cells, MOST_CELLS));
        }
        return new Catalogue(dimensions, List.copyOf(numbered));
    }

    /** Every table of at most so many dimensions. */
    public static Catalogue upTo(int ways, List<Dimension> dimensions) {
        var tables = new ArrayList<List<String>>();
        for (int set = 0; set < 1 << dimensions.size(); set++) {
            if (Integer.bitCount(set) == Math.min(ways, dimensions.size())) {
                var names = new ArrayList<String>();
                for (int d = 0; d < dimensions.size(); d++) {
                    if ((set >> d & 1) == 1) {
                        names.add(dimensions.get(d).name());
                    }
                }
                tables.add(names);
            }
        }
        return linked(dimensions, tables);
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The tables, each as the rising numbers of its dimensions. */
    public List<List<Integer>> tables() {
        return tables;
    }

    /** How many different cells there are. */
    public int size() {
        return cells.size();
    }

    /** The categories of a cell, one for each dimension. Shared, not to be changed. */
    public int[] cell(int cell) {
        return cells.get(cell);
    }

    /** @return the cell with these categories, or -1 where no table holds it */
    public int find(int[] categories) {
        return places.getOrDefault(key(categories), -1);
    }

    /** The codes of a cell, one for each dimension. */
    public List<String> codes(int cell) {
        var at = cell(cell);
        var codes = new ArrayList<String>();
        for (int d = 0; d < at.length; d++) {
            codes.add(dimensions.get(d).code(at[d]));
        }
        return codes;
    }

    /** The value of every cell. */
    public long[] values(Counts counts) {
        var values = new long[size()];
        var cells = new CellsOfLeaf(this);
        for (int i = 0; i < counts.size(); i++) {
            var value = counts.value(i);
            cells.each(counts.codes(counts.leaf(i)), cell -> values[cell] = Math.addExact(values[cell], value));
        }
        return values;
    }

    private void add(List<Integer> table, int at, int[] cell, List<int[]> cells) {
        if (at == table.size()) {
            if (places.putIfAbsent(key(cell), cells.size()) == null) {
                cells.add(cell.clone());
            }
            return;
        }
        int d = table.get(at);
        for (int category = dimensions.get(d).total(); category >= 0; category--) {
            cell[d] = category;
            add(table, at + 1, cell, cells);
        }
        cell[d] = dimensions.get(d).total();
    }

    private long key(int[] categories) {
        long key = 0;
        for (int d = 0; d < categories.length; d++) {
            key = Math.addExact(Math.multiplyExact(key, dimensions.get(d).categories()), categories[d]);
        }
        return key;
    }
}
