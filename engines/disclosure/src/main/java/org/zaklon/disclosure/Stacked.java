package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/**
 * Dimensions with the same codes, such as kinds of help and what became of each, below each other: a new dimension says which of them, another its code. Each
 * cell repeats a published cell in which the others of them stand at their total; so nothing is said that was not said before. As everybody stands in each of
 * them, there is no sum over them: there only the number of everybody stands, and the rest is withheld.
 */
public final class Stacked {
    private static final String NOTHING = "..";

    private Stacked() {}

    /**
     * Stacks.
     *
     * @param which the new dimension that names them
     * @param code the new dimension of their codes
     * @param names the dimensions to stack; what the table has besides comes first
     * @throws IllegalArgumentException where one of them is missing or has other codes than the first
     */
    public static ProtectedTable of(ProtectedTable table, String which, String code, List<String> names) {
        var all = table.publication().catalogue().dimensions();
        var stacked = names.stream().map(name -> all.stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no dimension %s.".formatted(name)))).toList();
        var codes = codes(stacked.getFirst());
        if (!stacked.stream().allMatch(dimension -> codes(dimension).equals(codes))) {
            throw new IllegalArgumentException("Dimensions with different codes cannot stand below each other.");
        }
        var others = all.stream().filter(dimension -> !names.contains(dimension.name())).toList();
        var dimensions = new ArrayList<>(others);
        dimensions.add(Dimension.flat(which, names));
        dimensions.add(Dimension.flat(code, codes));
        return repeat(table, Catalogue.of(dimensions), others, stacked);
    }

    private static List<String> codes(Dimension dimension) {
        if (!dimension.hierarchies().isEmpty()) {
            throw new IllegalArgumentException("%s has groups.".formatted(dimension.name()));
        }
        var codes = new ArrayList<String>();
        for (int category = 0; category < dimension.size(); category++) {
            codes.add(dimension.code(category));
        }
        return codes;
    }

    private static ProtectedTable repeat(ProtectedTable table, Catalogue whole, List<Dimension> others, List<Dimension> stacked) {
        var source = table.publication().catalogue();
        var cells = new ArrayList<ProtectedTable.Cell>();
        var said = new ArrayList<Said>();
        for (int cell = 0; cell < whole.size(); cell++) {
            int there = place(source, whole.cell(cell), others, stacked);
            if (there < 0) {
                cells.add(new ProtectedTable.Cell(whole.codes(cell), Status.SECONDARY, NOTHING));
                said.add(Said.atLeast(0));
            } else {
                var one = table.cells().get(there);
                cells.add(new ProtectedTable.Cell(whole.codes(cell), one.status(), one.published(), one.asOf()));
                said.add(table.publication().said().get(there));
            }
        }
        return new ProtectedTable(cells, new Publication(table.publication().name(), whole, said));
    }

    /** Where a stacked cell comes from, or -1. */
    private static int place(Catalogue source, int[] at, List<Dimension> others, List<Dimension> stacked) {
        int which = at[others.size()];
        int code = at[others.size() + 1];
        var there = source.dimensions().stream().mapToInt(Dimension::total).toArray();
        for (int d = 0; d < others.size(); d++) {
            there[source.dimensions().indexOf(others.get(d))] = at[d];
        }
        if (which < stacked.size()) {
            var one = stacked.get(which);
            there[source.dimensions().indexOf(one)] = code == one.size() ? one.total() : code;
        } else if (code < stacked.getFirst().size()) {
            return -1;
        }
        return source.find(there);
    }
}
