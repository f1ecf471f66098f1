package org.zaklon.disclosure.synthetic;

import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.table.Catalogue;

/**
 * Synthetic rows, and the noisy tables that they were written from. Every answer is a function of this one object, so no number of
 * questions tells more than the object itself.
 */
public final class SyntheticObject {
    private final Microdata rows;
    private final List<Measured> measured;
    private final Margins margins;

    private SyntheticObject(Microdata rows, List<Measured> measured) {
        this.rows = rows;
        this.measured = measured;
        this.margins = new Margins(rows.dimensions(), measured);
    }

    /**
     * Measures the number of rows, every dimension and every pair of dimensions with noise, spending all that the noise was paid for, and
     * writes rows that fit.
     *
     * @param data the real rows; their dimensions and codes are taken as public
     * @param rowsOfOne the greatest number of rows that one victim has; the promise holds for all of them together
     * @param progress may stop the work; what was paid is lost then
     * @throws IllegalArgumentException where what was paid for is too little for so many tables
     */
    public static SyntheticObject of(Microdata data, Noise noise, int rowsOfOne, Progress progress) {
        if (rowsOfOne < 1) {
            throw new IllegalArgumentException("A victim has at least one row.");
        }
        var plan = Plan.of(data.dimensions(), noise.left(), rowsOfOne);
        return from(data, Measured.take(data, plan, noise, rowsOfOne, progress), progress);
    }

    /** Uses nothing of the data but its dimensions. */
    static SyntheticObject from(Microdata data, List<Measured> measured, Progress progress) {
        return new SyntheticObject(Rows.write(Estimate.from(data.dimensions(), measured), progress), measured);
    }

    public Microdata rows() {
        return rows;
    }

    /** All that the rows were written from. */
    List<Measured> measured() {
        return measured;
    }

    /**
     * The noise in one measured table.
     *
     * @param dimensions their names; none for the number of rows
     * @param deviation of each cell, in rows
     */
    public record TableNoise(List<String> dimensions, double deviation) {}

    /** The noise in every measured table. No secret. */
    public List<TableNoise> noise() {
        var dimensions = rows.dimensions();
        return measured.stream()
                .map(table -> new TableNoise(IntStream.of(table.marginal().first(), table.marginal().second()).filter(d -> d >= 0)
                        .mapToObj(d -> dimensions.get(d).name()).toList(), table.variance().deviation()))
                .toList();
    }

    /**
     * Every cell of published tables, in the order of the catalogue.
     *
     * @throws IllegalArgumentException where the catalogue has other dimensions than the rows
     */
    public List<Answer> answers(Catalogue catalogue) {
        if (!catalogue.dimensions().equals(rows.dimensions())) {
            throw new IllegalArgumentException("The catalogue has other dimensions than the rows.");
        }
        var counts = catalogue.values(rows.counts());
        return IntStream.range(0, catalogue.size()).mapToObj(cell -> answer(counts[cell], catalogue.cell(cell))).toList();
    }

    /**
     * How many there are in a cell.
     *
     * @param cell one category for each dimension, groups and totals included
     */
    public Answer answer(int... cell) {
        var dimensions = rows.dimensions();
        if (cell.length != dimensions.size()) {
            throw new IllegalArgumentException("%d categories for %d dimensions.".formatted(cell.length, dimensions.size()));
        }
        var named = margins.named(cell);
        var within = new boolean[cell.length][];
        for (int d : named) {
            within[d] = new boolean[dimensions.get(d).size()];
            for (int code : dimensions.get(d).members(cell[d])) {
                within[d][code] = true;
            }
        }
        long count = 0;
        for (int r = 0; r < rows.size(); r++) {
            int row = r;
            if (named.stream().allMatch(d -> within[d][rows.code(row, d)])) {
                count++;
            }
        }
        return answer(count, cell);
    }

    private Answer answer(long count, int[] cell) {
        var range = margins.range(cell);
        return new Answer(count, range.low(), range.high(), margins.named(cell).size() <= 2);
    }
}
