package org.zaklon.portal.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;
import org.zaklon.portal.open.Figures.Figure;
import org.zaklon.portal.open.Figures.Flag;
import org.zaklon.portal.open.Figures.Origin;
import org.zaklon.published.Edition;

/** Cuts a table of up to three dimensions out of a protected one. It looks up published cells and never adds any. */
public final class Slice {
    static final int WAYS = 3;

    private final ProtectedTable table;
    private final Question question;

    private Slice(ProtectedTable table, Question question) {
        this.table = table;
        this.question = question;
    }

    /**
     * @throws org.zaklon.api.Malformed where the question names what the table does not have, or what is not published together
     */
    public static Figures of(Edition edition, String name, ProtectedTable table, Question asked) {
        var catalogue = table.publication().catalogue();
        var question = asked.within(catalogue.dimensions(), first(table));
        return new Slice(table, question).figures(edition, name);
    }

    /** What is shown where nothing is chosen: the first table of the catalogue. */
    private static List<String> first(ProtectedTable table) {
        var catalogue = table.publication().catalogue();
        var first = catalogue.tables().isEmpty() ? List.<Integer>of() : catalogue.tables().getFirst();
        return first.stream().limit(WAYS).map(d -> catalogue.dimensions().get(d).name()).toList();
    }

    private Figures figures(Edition edition, String name) {
        var dimensions = table.publication().catalogue().dimensions();
        var axes = question.by().stream().map(by -> dimensions.stream().filter(d -> d.name().equals(by)).findFirst().orElseThrow()).toList();
        var at = new int[dimensions.size()];
        var fixed = new TreeMap<String, String>();
        for (int d = 0; d < at.length; d++) {
            var dimension = dimensions.get(d);
            at[d] = dimension.category(question.where().getOrDefault(dimension.name(), Dimension.TOTAL));
            if (!axes.contains(dimension)) {
                fixed.put(dimension.name(), dimension.code(at[d]));
            }
        }
        var cells = new ArrayList<Figure>();
        fill(axes, 0, at, cells);
        return new Figures(edition, Addresses.table(edition, name), question.query(), axes, Map.copyOf(fixed), cells, Origin.TABLE);
    }

    private void fill(List<Dimension> axes, int next, int[] at, List<Figure> cells) {
        var catalogue = table.publication().catalogue();
        if (next == axes.size()) {
            int cell = catalogue.find(at);
            if (cell < 0) {
                throw Question.wrong("by", "open.malformed.together");
            }
            cells.add(figure(table.cells().get(cell), table.publication().said().get(cell)));
            return;
        }
        int d = catalogue.dimensions().indexOf(axes.get(next));
        for (int category = 0; category < axes.get(next).categories(); category++) {
            at[d] = category;
            fill(axes, next + 1, at, cells);
        }
    }

    static Figure figure(ProtectedTable.Cell cell, Said said) {
        boolean number = !cell.published().isEmpty() && cell.published().chars().allMatch(c -> c >= '0' && c <= '9');
        var flag = cell.published().isEmpty() ? Flag.HIDDEN
                : number ? said.exact() ? Flag.EXACT : Flag.ROUNDED
                : cell.status() == Status.SECONDARY ? Flag.COARSER
                : cell.status() == Status.OPEN && !said.exact() ? Flag.ESTIMATED : Flag.LOW;
        return new Figure(cell.published(), number ? Long.valueOf(cell.published()) : null, said.low(),
                said.high() == Said.UNBOUNDED ? null : said.high(), flag, cell.asOf());
    }
}
