package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/**
 * Tables of cohorts that share no person, such as the years of a country, laid side by side as one. Each cell repeats a cell of one cohort, as it was
 * published; what no cohort says, and the total of all cohorts, is withheld. So nothing is said that was not said before.
 */
public final class SideBySide {
    private static final String NOTHING = "..";

    private SideBySide() {}

    /**
     * One cohort.
     *
     * @param code of the cohort; where its table has the dimension itself (several years that were published together), the code of their sum
     */
    public record Part(String code, ProtectedTable table) {}

    /** Where the cells of a category of the new dimension come from. */
    private record From(ProtectedTable table, int category) {}

    /**
     * Lays side by side.
     *
     * @param name of the whole as a publication
     * @param dimension along which the cohorts lie; it comes first
     * @throws IllegalArgumentException where the cohorts differ in any other dimension, a code comes twice, or there is no cohort
     */
    public static ProtectedTable of(String name, String dimension, List<Part> parts) {
        var others = others(parts.stream().findFirst().orElseThrow(() -> new IllegalArgumentException("There is no cohort.")).table(), dimension);
        var codes = new ArrayList<String>();
        var sums = new LinkedHashMap<String, String>();
        var from = new HashMap<String, From>();
        var tables = new LinkedHashSet<List<String>>();
        for (var part : parts) {
            var catalogue = part.table().publication().catalogue();
            if (!others(part.table(), dimension).equals(others)) {
                throw new IllegalArgumentException("%s has other dimensions than the first cohort.".formatted(part.code()));
            }
            catalogue.dimensions().stream().filter(d -> d.name().equals(dimension)).findFirst().ifPresentOrElse(own -> {
                for (int code = 0; code < own.size(); code++) {
                    codes.add(own.code(code));
                    sums.put(own.code(code), part.code());
                    from.put(own.code(code), new From(part.table(), code));
                }
                from.put(part.code(), new From(part.table(), own.total()));
            }, () -> {
                codes.add(part.code());
                from.put(part.code(), new From(part.table(), -1));
            });
            for (var table : catalogue.tables()) {
                var names = new ArrayList<>(List.of(dimension));
                table.stream().map(d -> catalogue.dimensions().get(d).name()).filter(n -> !n.equals(dimension)).forEach(names::add);
                tables.add(List.copyOf(names));
            }
        }
        var dimensions = new ArrayList<>(List.of(Dimension.of(dimension, codes, sums.isEmpty() ? List.of() : List.of(sums))));
        dimensions.addAll(others);
        return repeat(name, Catalogue.linked(dimensions, List.copyOf(tables)), from);
    }

    private static List<Dimension> others(ProtectedTable table, String dimension) {
        return table.publication().catalogue().dimensions().stream().filter(d -> !d.name().equals(dimension)).toList();
    }

    private static ProtectedTable repeat(String name, Catalogue whole, Map<String, From> from) {
        var cells = new ArrayList<ProtectedTable.Cell>();
        var said = new ArrayList<Said>();
        var along = whole.dimensions().getFirst();
        for (int cell = 0; cell < whole.size(); cell++) {
            var at = whole.cell(cell);
            var source = from.get(along.code(at[0]));
            int there = source == null ? -1 : place(source, along.name(), at);
            if (there < 0) {
                cells.add(new ProtectedTable.Cell(whole.codes(cell), Status.SECONDARY, NOTHING));
                said.add(Said.atLeast(0));
            } else {
                var one = source.table().cells().get(there);
                cells.add(new ProtectedTable.Cell(whole.codes(cell), one.status(), one.published(), one.asOf()));
                said.add(source.table().publication().said().get(there));
            }
        }
        return new ProtectedTable(cells, new Publication(name, whole, said));
    }

    private static int place(From source, String dimension, int[] at) {
        var catalogue = source.table().publication().catalogue();
        var there = new int[catalogue.dimensions().size()];
        int other = 1;
        for (int d = 0; d < there.length; d++) {
            there[d] = catalogue.dimensions().get(d).name().equals(dimension) ? source.category() : at[other++];
        }
        return catalogue.find(there);
    }
}
