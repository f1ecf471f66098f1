package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.StructuralZeros;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;

/** Cells, combinations and persons that a file names by their codes. */
final class NamedCells {
    private NamedCells() {}

    /** One column for each dimension, one row for each cell. @param file null where no cell is named */
    static List<Integer> list(Path file, Catalogue catalogue) {
        var cells = new ArrayList<Integer>();
        if (file == null) {
            return cells;
        }
        var sheet = Sheet.open(file);
        int[] columns = catalogue.dimensions().stream().mapToInt(dimension -> sheet.column(dimension.name())).toArray();
        for (var row : sheet.rows()) {
            int found = catalogue.find(categories(row, columns, catalogue.dimensions()));
            if (found < 0) {
                throw row.bad("none of the tables has this cell");
            }
            cells.add(found);
        }
        return cells;
    }

    /**
     * Combinations that nobody can have: every cell that lies wholly in one of them. A dimension without a column, or at its total, is left open.
     *
     * @param file null where none is named
     * @param values of each cell, to refuse a combination that somebody has
     */
    static List<Integer> impossible(Path file, Catalogue catalogue, long[] values) {
        var cells = new ArrayList<Integer>();
        each(file, catalogue.dimensions(), (row, zeros) -> {
            for (int cell = 0; cell < catalogue.size(); cell++) {
                if (zeros.hold(catalogue.cell(cell))) {
                    if (values[cell] != 0) {
                        throw row.bad("the input has somebody in %s, so it is not impossible".formatted(catalogue.codes(cell)));
                    }
                    cells.add(cell);
                }
            }
        });
        return cells;
    }

    /** All of them. */
    static StructuralZeros impossible(Path file, List<Dimension> dimensions) {
        var all = new ArrayList<int[]>();
        each(file, dimensions, (row, zeros) -> all.addAll(zeros.combinations()));
        return new StructuralZeros(dimensions, all);
    }

    /** Visits each row of the file with what it names. */
    private static void each(Path file, List<Dimension> dimensions, BiConsumer<Sheet.Row, StructuralZeros> visit) {
        if (file == null) {
            return;
        }
        var sheet = Sheet.open(file);
        int[] columns = dimensions.stream().mapToInt(dimension -> sheet.header().indexOf(dimension.name())).toArray();
        if (Arrays.stream(columns).allMatch(column -> column < 0)) {
            throw BadInput.at(file, 1, "it has none of the dimensions %s".formatted(String.join(", ", dimensions.stream().map(Dimension::name).toList())));
        }
        for (var row : sheet.rows()) {
            try {
                visit.accept(row, new StructuralZeros(dimensions, List.of(categories(row, columns, dimensions))));
            } catch (IllegalArgumentException e) {
                throw row.bad(e.getMessage());
            }
        }
    }

    /** The atom of each person: one row for each, with a base code of every dimension. */
    static int[] persons(Path file, List<Dimension> dimensions, Map<Long, Integer> atoms) {
        var sheet = Sheet.open(file);
        int[] columns = dimensions.stream().mapToInt(dimension -> sheet.column(dimension.name())).toArray();
        return sheet.rows().stream().mapToInt(row -> {
            var codes = categories(row, columns, dimensions);
            for (int d = 0; d < codes.length; d++) {
                if (!dimensions.get(d).isBase(codes[d])) {
                    throw row.bad("'%s' is a group of %s; a person has a single code".formatted(row.code(columns[d]), dimensions.get(d).name()));
                }
            }
            var atom = atoms.get(Counts.leaf(dimensions, codes));
            if (atom == null) {
                throw row.bad("the tables show that nobody has these codes");
            }
            return atom;
        }).toArray();
    }

    private static int[] categories(Sheet.Row row, int[] columns, List<Dimension> dimensions) {
        var categories = new int[columns.length];
        for (int d = 0; d < columns.length; d++) {
            categories[d] = columns[d] < 0 ? dimensions.get(d).total() : dimensions.get(d).category(row.code(columns[d]));
            if (categories[d] < 0) {
                throw row.bad("'%s' is no code of %s".formatted(row.code(columns[d]), dimensions.get(d).name()));
            }
        }
        return categories;
    }
}
