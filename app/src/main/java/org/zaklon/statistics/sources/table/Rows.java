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
        long combinations = 1;
        for (var column : chosen) {
            combinations = Math.multiplyExact(combinations, Math.max(1, column.values().size()));
        }
        var counts = new HashMap<Long, Long>();
        for (int row = 0; row < size; row++) {
            long key = 0;
            for (var column : chosen) {
                key = key * column.values().size() + column.code(row);
            }
            counts.merge(key, 1L, Long::sum);
        }
        var named = new HashMap<List<String>, Long>();
        counts.forEach((key, count) -> named.put(combination(chosen, key), count));
        return named;
    }

    private static List<String> combination(List<Column> chosen, long key) {
        var values = new String[chosen.size()];
        long rest = key;
        for (int c = chosen.size() - 1; c >= 0; c--) {
            int base = chosen.get(c).values().size();
            values[c] = chosen.get(c).values().get((int) (rest % base));
            rest /= base;
        }
        return List.of(values);
    }
}
