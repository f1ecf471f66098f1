package org.zaklon.statistics.sources.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Columns of the same length. */
public final class Rows {
    private final Map<String, Column> columns;
    private final int size;

    /** @throws IllegalArgumentException where the columns differ in length or two have one name */
    public Rows(List<Column> columns) {
        this.columns = columns.stream().collect(Collectors.toMap(Column::name, Function.identity(), (a, b) -> {
            throw new IllegalArgumentException("Two columns are called %s.".formatted(a.name()));
        }, LinkedHashMap::new));
        this.size = columns.isEmpty() ? 0 : columns.getFirst().rows();
        if (columns.stream().anyMatch(c -> c.rows() != size)) {
            throw new IllegalArgumentException("The columns differ in length.");
        }
    }

    public int size() {
        return size;
    }

    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    public Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** @throws IllegalArgumentException where there is no such column */
    public Column column(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no column %s.".formatted(name)));
    }

    /**
     * How many rows there are of each combination that occurs.
     *
     * @param names the columns, in the order of the values of a combination
     */
    public Map<List<String>, Long> cross(List<String> names) {
        var chosen = names.stream().map(this::column).toList();
        var classes = Classes.of(chosen, size);
        var sizes = classes.sizes();
        var counts = new HashMap<List<String>, Long>();
        for (int c = 0; c < sizes.length; c++) {
            int row = classes.first()[c];
            counts.put(chosen.stream().map(column -> column.value(row)).toList(), (long) sizes[c]);
        }
        return counts;
    }
}
