package org.zaklon.disclosure.synthetic;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.StructuralZeros;

/**
 * Synthetic rows, and the noisy tables that they were written from. Every answer is a function of this one object, so no number of
 * questions tells more than the object itself. It never changes and may be asked by many at once.
 */
public final class SyntheticObject {
    private final Promise promise;
    private final Combinations rows;
    private final List<Measured> measured;
    private final Margins margins;

    SyntheticObject(Promise promise, Combinations rows, List<Measured> measured) {
        this.promise = promise;
        this.rows = rows;
        this.measured = measured;
        this.margins = new Margins(rows.dimensions(), measured);
    }

    /**
     * Measures the number of rows, every dimension and every pair of dimensions with noise, spending all that the noise was paid for, and
     * writes rows that fit.
     *
     * @param data the real rows; their dimensions, codes and impossible combinations are taken as public
     * @param delta the chance of failure for which the promise is stated
     * @param rowsOfOne the greatest number of rows that one victim has; the promise holds for all of them together
     * @param progress may stop the work; what was paid is lost then
     * @throws IllegalArgumentException where what was paid for is too little for so many tables
     */
    public static SyntheticObject of(Microdata data, Noise noise, double delta, int rowsOfOne, Progress progress) {
        var promise = new Promise(noise.left(), delta, rowsOfOne);
        for (var dimension : data.dimensions()) {
            if (dimension.size() > Column.MOST_CODES) {
                throw new IllegalArgumentException("The dimension %s has more than %,d codes.".formatted(dimension, Column.MOST_CODES));
            }
        }
        var plan = Plan.of(data.dimensions(), noise.left(), rowsOfOne);
        return from(promise, data.impossible(), Measured.take(data, plan, noise, rowsOfOne, progress), progress);
    }

    static SyntheticObject from(Promise promise, StructuralZeros impossible, List<Measured> measured, Progress progress) {
        return new SyntheticObject(promise, Rows.write(Estimate.from(impossible, measured), progress), measured);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalArgumentException where the bytes are no such object, with the place
     */
    public static SyntheticObject read(byte[] bytes) {
        return ObjectForm.read(bytes);
    }

    /** All of it, for a file or a database. The same object always makes the same bytes. */
    public byte[] bytes() {
        return ObjectForm.bytes(this);
    }

    /**
     * A cross-table of the rows.
     *
     * @param dimensions the names of the dimensions to show; none gives the number of rows
     * @param filter for other dimensions the code of a group or base code that all who are counted have
     * @throws IllegalArgumentException where a name or code is not known, or the table has more than a million cells
     */
    public FreeTable table(List<String> dimensions, Map<String, String> filter) {
        return new Question(rows.dimensions(), dimensions, filter).answer(rows, margins);
    }

    public Promise promise() {
        return promise;
    }

    public List<Dimension> dimensions() {
        return rows.dimensions();
    }

    /** How many rows there are. */
    public int size() {
        return rows.rows();
    }

    /** The rows, written out anew by each call. */
    public Microdata rows() {
        return rows.microdata();
    }

    Combinations combinations() {
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
        return measured.stream()
                .map(table -> new TableNoise(IntStream.of(table.marginal().first(), table.marginal().second()).filter(d -> d >= 0)
                        .mapToObj(d -> dimensions().get(d).name()).toList(), table.variance().deviation()))
                .toList();
    }
}
