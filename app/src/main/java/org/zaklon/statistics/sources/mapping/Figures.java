package org.zaklon.statistics.sources.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.zaklon.published.comparison.Printed;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.statistics.sources.table.Rows;

/** The figures of a series, by area and year; rows are counted where each is a person. */
public final class Figures {
    private Figures() {}

    /** The columns that {@link #of} reads. */
    public static List<String> columns(Series series) {
        var columns = new ArrayList<>(series.where().keySet());
        columns.add(series.year());
        if (!series.figure().isEmpty()) {
            columns.add(series.figure());
        }
        if (!series.ofOneArea()) {
            columns.add(series.area());
        }
        return columns.stream().distinct().toList();
    }

    /**
     * What is printed twice in the same words stands once; what is printed twice in different words stands twice. Nothing where the file does not have
     * all columns that the series needs, because not every column of a format is required.
     */
    public static SortedMap<String, SortedMap<Integer, List<Printed>>> of(Series series, Rows rows) {
        if (columns(series).stream().anyMatch(name -> rows.find(name).isEmpty())) {
            return new TreeMap<>();
        }
        var year = rows.column(series.year());
        var area = series.ofOneArea() ? null : rows.column(series.area());
        var meant = meant(series, rows);
        var figures = new TreeMap<String, SortedMap<Integer, List<Printed>>>();
        var counts = new TreeMap<String, SortedMap<Integer, Long>>();
        for (int row = 0; row < rows.size(); row++) {
            var where = area == null ? series.area() : area.value(row);
            if (!meant[row] || year.value(row).isEmpty() || where.isEmpty()) {
                continue;
            }
            int when = Integer.parseInt(year.value(row));
            if (series.figure().isEmpty()) {
                counts.computeIfAbsent(where, a -> new TreeMap<>()).merge(when, 1L, Long::sum);
            } else {
                var printed = rows.column(series.figure()).value(row);
                var there = figures.computeIfAbsent(where, a -> new TreeMap<>()).computeIfAbsent(when, y -> new ArrayList<>());
                if (!printed.isEmpty() && there.stream().noneMatch(p -> p.text().equals(printed))) {
                    there.add(Printed.of(printed));
                }
            }
        }
        counts.forEach((where, years) -> years.forEach((when, count) -> figures.computeIfAbsent(where, a -> new TreeMap<>())
                .put(when, List.of(Printed.of(Long.toString(count))))));
        figures.values().forEach(years -> years.values().removeIf(List::isEmpty));
        figures.values().removeIf(Map::isEmpty);
        return figures;
    }

    private static boolean[] meant(Series series, Rows rows) {
        var meant = new boolean[rows.size()];
        Arrays.fill(meant, true);
        series.where().forEach((name, value) -> {
            Column column = rows.column(name);
            int wanted = column.values().indexOf(value);
            IntStream.range(0, rows.size()).filter(row -> column.code(row) != wanted).forEach(row -> meant[row] = false);
        });
        return meant;
    }
}
