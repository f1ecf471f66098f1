package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.rule.Dominance;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * Makes the task of a rule of publication: which cells are sensitive, what they need, what stays open. The total of everything always
 * stays open unless it is sensitive itself.
 */
public final class Tasks {
    private Tasks() {}

    /**
     * Counts under a threshold.
     *
     * @param width how wide the attacker's interval must be for each sensitive cell, at least 1
     * @param open cells that must stay open, among them structural zeros; such a cell is not sensitive when it is 0
     * @param shut cells that must be hidden although they are not sensitive; they are protected like sensitive ones
     * @throws IllegalArgumentException where a cell is to stay open and to be hidden
     */
    public static SuppressionTask counts(
            Catalogue catalogue, Counts counts, Threshold rule, long width, Loss loss, List<Integer> open, List<Integer> shut) {
        var values = catalogue.values(counts);
        var needs = new Protection[values.length];
        var losses = new long[values.length];
        var shown = new boolean[values.length];
        open.forEach(cell -> shown[cell] = true);
        for (int cell = 0; cell < values.length; cell++) {
            losses[cell] = loss.of(values[cell]);
            boolean impossible = shown[cell] && values[cell] == 0;
            if (rule.sensitive(values[cell]) && !impossible) {
                needs[cell] = Protection.wide(width);
            }
            shown[cell] |= values[cell] == 0 && !rule.zeros();
        }
        shut.forEach(cell -> needs[cell] = Protection.wide(width));
        keepTotal(catalogue, needs, shown);
        return new SuppressionTask(catalogue, counts, values, needs, losses, shown, rule.zeros() ? 0 : 1);
    }

    /**
     * Amounts under a rule of dominance. Amounts of 0 are shown, so the attacker knows that a hidden one is at least 1. A sensitive one
     * needs what the rule asks for above its true value, and is not known exactly from below unless it is 1 itself (Fischetti and Salazar
     * 2001; Hundepool et al. 2012, 4.2).
     *
     * @param rows the base codes of each contribution
     * @param amounts what each contributes, in its smallest unit, such as cents; not negative
     */
    public static SuppressionTask amounts(Catalogue catalogue, List<int[]> rows, long[] amounts, Dominance rule, Loss loss, List<Integer> open) {
        var next = new int[1];
        var counts = Counts.of(catalogue.dimensions(), rows, row -> amounts[next[0]++]);
        var values = catalogue.values(counts);
        var contributions = new ArrayList<List<Long>>();
        for (int cell = 0; cell < values.length; cell++) {
            contributions.add(new ArrayList<>());
        }
        var cells = new CellsOfLeaf(catalogue);
        for (int row = 0; row < rows.size(); row++) {
            long amount = amounts[row];
            cells.each(rows.get(row), cell -> contributions.get(cell).add(amount));
        }
        var needs = new Protection[values.length];
        var losses = new long[values.length];
        var shown = new boolean[values.length];
        open.forEach(cell -> shown[cell] = true);
        for (int cell = 0; cell < values.length; cell++) {
            losses[cell] = loss.of(values[cell]);
            long[] own = contributions.get(cell).stream().mapToLong(Long::longValue).toArray();
            if (values[cell] > 0 && rule.sensitive(values[cell], own)) {
                needs[cell] = new Protection(rule.room(values[cell], own), Math.min(1, values[cell] - 1), 0);
            }
            shown[cell] |= values[cell] == 0;
        }
        keepTotal(catalogue, needs, shown);
        return new SuppressionTask(catalogue, counts, values, needs, losses, shown, 1);
    }

    /** The total of everything is no secret unless it is sensitive itself: every report prints it. */
    private static void keepTotal(Catalogue catalogue, Protection[] needs, boolean[] shown) {
        int total = catalogue.find(catalogue.dimensions().stream().mapToInt(Dimension::total).toArray());
        if (total >= 0 && needs[total] == null) {
            shown[total] = true;
        }
    }
}
