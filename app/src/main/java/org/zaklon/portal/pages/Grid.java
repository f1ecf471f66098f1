package org.zaklon.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures.Figure;
import org.zaklon.portal.open.Figures.Flag;
import org.zaklon.portal.open.Labels;
import org.zaklon.portal.pictures.Amount;
import org.zaklon.portal.pictures.Amount.Certainty;

/**
 * A table as rows and columns: the last axis runs across, where there are two; groups and totals come last.
 *
 * @param corner the titles of the axes that run down
 * @param heads the labels across; one, the unit, where only one axis runs down
 * @param dated whether some numbers are older than the edition, so that every row says as of when
 * @param cut how many rows are left to the files, because a page must stay light
 * @param why why there is no number in places that the picture shows, which stands beside the picture too
 */
public record Grid(List<String> corner, List<String> heads, List<Row> rows, boolean dated, int cut, List<String> legend, List<String> why) {
    private static final int MOST_CELLS = 900;

    /**
     * @param total whether it stands for all, or for a group
     * @param asOf the days up to which its numbers count, the earliest first
     */
    public record Row(List<String> labels, List<Cell> cells, boolean total, List<String> asOf) {}

    /** @param words the same read aloud; null where the number reads itself */
    public record Cell(String shown, String words, boolean open, boolean total) {}

    static Grid of(Labels labels) {
        return new Layout(labels).grid();
    }

    private record Layout(Labels labels) {
        Grid grid() {
            var figures = labels.figures();
            var axes = figures.axes();
            boolean across = axes.size() > 1;
            var down = across ? axes.subList(0, axes.size() - 1) : axes;
            var last = across ? axes.getLast() : null;
            int wide = across ? last.categories() : 1;
            int all = down.stream().mapToInt(Dimension::categories).reduce(1, (a, b) -> a * b);
            int kept = Math.min(all, Math.max(1, MOST_CELLS / wide));
            var rows = new ArrayList<Row>();
            for (int row = 0; row < kept; row++) {
                rows.add(row(down, last, row, wide));
            }
            return new Grid(down.stream().map(axis -> labels.dimension(axis.name())).toList(), heads(last), rows, dated(), all - kept, legend(), why());
        }

        private List<String> heads(Dimension last) {
            if (last == null) {
                return List.of(labels.unit());
            }
            var heads = new ArrayList<String>();
            for (int category = 0; category < last.categories(); category++) {
                heads.add(labels.code(last.name(), last.code(category)));
            }
            return heads;
        }

        private Row row(List<Dimension> down, Dimension last, int row, int wide) {
            var figures = labels.figures();
            var heads = new ArrayList<String>();
            boolean total = false;
            for (int axis = 0; axis < down.size(); axis++) {
                int category = figures.category(row * wide, axis);
                heads.add(labels.code(down.get(axis).name(), down.get(axis).code(category)));
                total |= !down.get(axis).isBase(category);
            }
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < wide; column++) {
                cells.add(cell(row * wide + column, last != null && !last.isBase(column)));
            }
            return new Row(heads, cells, total, dated() ? asOf(figures.cells().subList(row * wide, (row + 1) * wide)) : List.of());
        }

        private boolean dated() {
            var figures = labels.figures();
            return figures.cells().stream().anyMatch(figure -> !figures.asOf(figure).equals(figures.edition().cutoff()));
        }

        /** What says nothing is as of no day. */
        private List<String> asOf(List<Figure> cells) {
            return cells.stream().filter(figure -> figure.asOf() != null).map(labels.figures()::asOf).distinct().sorted().map(labels.t()::date).toList();
        }

        private Cell cell(int cell, boolean total) {
            var amount = Amount.of(labels.figures().cells().get(cell), labels);
            boolean open = !amount.isNumber();
            return new Cell(amount.shown(), open && !amount.words().equals(amount.shown()) ? amount.words() : null, open, total);
        }

        /** In words, whatever happened to a number in this table. */
        private List<String> legend() {
            var figures = labels.figures().cells();
            var amounts = figures.stream().map(figure -> Amount.of(figure, labels)).toList();
            var words = IntStream.range(0, figures.size()).filter(cell -> amounts.get(cell).said() || alike(amounts.get(cell))).mapToObj(cell -> figures.get(cell).flag()).distinct()
                    .filter(flag -> flag != Flag.EXACT).sorted().map(labels::flag);
            return Stream.concat(words.map(Layout::capital), unsaid(cell -> true)).toList();
        }

        private List<String> why() {
            var axes = labels.figures().axes();
            return unsaid(cell -> IntStream.range(0, axes.size()).allMatch(axis -> axes.get(axis).isBase(labels.figures().category(cell, axis)))).toList();
        }

        private Stream<String> unsaid(IntPredicate where) {
            var figures = labels.figures().cells();
            return IntStream.range(0, figures.size()).filter(where).boxed().flatMap(cell -> {
                var amount = Amount.of(figures.get(cell), labels);
                return amount.said() || alike(amount) ? Stream.<String>empty() : Stream.of(why(amount, figures.get(cell)));
            }).distinct();
        }

        /** Why there is no number. A cell that no release ever held says of when it is nowhere, while its neighbours do. */
        private String why(Amount amount, Figure figure) {
            if (amount.certainty() == Certainty.UNSAID) {
                return amount.shown() + " " + labels.t().inside(amount.words());
            }
            boolean apart = figure.asOf() == null && labels.figures().cells().stream().anyMatch(other -> other.asOf() != null);
            return labels.t().get(apart ? "portal.withheld.apart" : "portal.withheld.why", amount.shown());
        }

        private static boolean alike(Amount amount) {
            return amount.words().equals(amount.shown());
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }
    }
}
