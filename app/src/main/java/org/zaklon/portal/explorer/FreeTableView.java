package org.zaklon.portal.explorer;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Figures.Flag;
import org.zaklon.portal.open.Labels;
import org.zaklon.ui.Words;

/**
 * A free table as it stands on the page: the last axis across, where there are two or more.
 *
 * @param corner the titles of the axes that run down
 * @param unmeasured whether some counts were not measured, only made likely
 */
public record FreeTableView(String title, List<String> corner, List<String> heads, List<Row> rows, boolean unmeasured) {

    /** @param cells as many as there are heads */
    public record Row(List<String> labels, List<Cell> cells) {}

    /**
     * @param count in the synthetic rows
     * @param range between which the true count lies in at least 95 of 100 cells
     * @param measured whether the range was measured
     */
    public record Cell(String count, String range, boolean measured) {}

    static FreeTableView of(Figures figures, Words t) {
        var labels = new Labels(figures, t);
        var axes = figures.axes();
        boolean across = axes.size() > 1;
        var down = across ? axes.subList(0, axes.size() - 1) : axes;
        var heads = across ? codes(axes.getLast(), labels) : List.of(t.say(figures.edition().about().unit()));
        var rows = new ArrayList<Row>();
        for (int first = 0; first < figures.cells().size(); first += heads.size()) {
            int at = first;
            var names = new ArrayList<String>();
            for (int axis = 0; axis < down.size(); axis++) {
                names.add(labels.code(down.get(axis).name(), figures.code(at, axis)));
            }
            var cells = figures.cells().subList(first, first + heads.size()).stream()
                    .map(figure -> new Cell(t.number(figure.value()), t.get("explorer.range", figure.low(), figure.high()), figure.flag() == Flag.SYNTHETIC))
                    .toList();
            rows.add(new Row(List.copyOf(names), cells));
        }
        return new FreeTableView(labels.title(), down.stream().map(axis -> labels.dimension(axis.name())).toList(), heads, List.copyOf(rows),
                figures.cells().stream().anyMatch(figure -> figure.flag() == Flag.UNMEASURED));
    }

    private static List<String> codes(Dimension axis, Labels labels) {
        var codes = new ArrayList<String>();
        for (int category = 0; category < axis.categories(); category++) {
            codes.add(labels.code(axis.name(), axis.code(category)));
        }
        return codes;
    }
}
