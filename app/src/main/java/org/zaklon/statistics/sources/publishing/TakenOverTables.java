package org.zaklon.statistics.sources.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.TakenOver;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.published.comparison.Printed;
import org.zaklon.statistics.sources.mapping.Figures;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.mapping.Role;
import org.zaklon.statistics.sources.mapping.Series;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.statistics.sources.table.Rows;

/**
 * What a publisher's file says, as tables of the portal and unchanged: the count of each value of each column where its rows are persons,
 * and the figures of each indicator by country and year.
 */
final class TakenOverTables {
    static final String AREA = "area";
    static final String YEAR = "year";
    static final String SERIES = "series-";
    private static final int MOST_VALUES = 1000;

    private final String source;
    private final Mapping mapping;
    private final Rows rows;

    TakenOverTables(String source, Mapping mapping, Rows rows) {
        this.source = source;
        this.mapping = mapping;
        this.rows = rows;
    }

    SortedMap<String, ProtectedTable> tables() {
        var tables = new TreeMap<String, ProtectedTable>();
        if (mapping.shape() == Mapping.Shape.RECORDS) {
            mapping.fields().stream().filter(f -> f.role() != Role.MULTI && f.role() != Role.FIGURE).forEach(field ->
                    rows.find(field.column()).filter(c -> c.values().size() <= MOST_VALUES).ifPresent(column ->
                            tables.put("by-" + kebab(field.column()), counts(column))));
        }
        for (var series : mapping.series()) {
            var figures = Figures.of(series, rows);
            if (!figures.isEmpty()) {
                tables.put(SERIES + series.indicator().code(), figures(series, figures));
            }
        }
        return tables;
    }

    private ProtectedTable counts(Column column) {
        var codes = codes(column);
        var catalogue = Catalogue.of(List.of(Dimension.flat(column.name(), codes)));
        var numbers = column.counts();
        var byCode = new TreeMap<String, Long>();
        IntStream.range(0, numbers.length).forEach(v -> byCode.merge(code(column.values().get(v)), numbers[v], Long::sum));
        byCode.put(Dimension.TOTAL, (long) rows.size());
        var values = IntStream.range(0, catalogue.size()).mapToObj(cell -> byCode.get(catalogue.codes(cell).getFirst())).toList();
        return TakenOver.of(source, catalogue, values.stream().map(n -> Long.toString(n)).toList(), values.stream().map(Said::exactly).toList());
    }

    /** Sums over countries or years are printed by nobody and stay empty. */
    private ProtectedTable figures(Series series, SortedMap<String, SortedMap<Integer, List<Printed>>> figures) {
        var years = figures.values().stream().flatMap(y -> y.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        var catalogue = Catalogue.of(List.of(Dimension.flat(AREA, List.copyOf(figures.keySet())),
                Dimension.flat(YEAR, years.stream().map(String::valueOf).toList())));
        var printed = new ArrayList<String>();
        var said = new ArrayList<Said>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            var codes = catalogue.codes(cell);
            List<Printed> there = codes.contains(Dimension.TOTAL) ? List.of()
                    : figures.get(codes.getFirst()).getOrDefault(Integer.parseInt(codes.getLast()), List.of());
            printed.add(there.stream().map(Printed::text).collect(Collectors.joining(" / ")));
            said.add(there.isEmpty() ? Said.atLeast(0) : new Said(there.stream().mapToLong(Printed::low).min().orElseThrow(),
                    there.stream().mapToLong(Printed::high).max().orElseThrow()));
        }
        return TakenOver.of(source + ": " + series.indicator().code(), catalogue, printed, said);
    }

    /** The values of a column as codes, in their order, the unknown last. */
    static List<String> codes(Column column) {
        return column.values().stream().map(TakenOverTables::code).distinct()
                .sorted(Comparator.comparing((String code) -> code.equals(Labels.UNKNOWN)).thenComparing(Comparator.naturalOrder())).toList();
    }

    static String code(String value) {
        return value.isEmpty() ? Labels.UNKNOWN : value.equals(Dimension.TOTAL) ? "All" : value;
    }

    /** meansOfControlDebtBondage as means-of-control-debt-bondage. */
    static String kebab(String name) {
        var kebab = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return kebab.substring(0, Math.min(kebab.length(), 58));
    }
}
