package org.zaklon.disclosure.estimate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A log-linear model laid over a table: which cells it explains by which parameters. A parameter is the set of lists that it belongs to
 * (none for the intercept, one for a main effect, two for a two-list term), and stands in every cell whose history holds that set.
 *
 * <p>A two-list term whose lists share no case has the estimate minus infinity: the model then says that nobody is on both. Such a term
 * gets no parameter; the cells that hold both lists leave the table (Chan, Silverman, Vincent 2021, section 2.3).
 *
 * @param cells the histories left
 * @param counts the cases of each of them
 * @param parameters the sets, the intercept first
 * @param infinite the two-list terms that are minus infinity
 */
record Design(int[] cells, long[] counts, int[] parameters, int[] infinite) {
    /** @param terms the two-list terms, as sets of two lists */
    static Design of(CaptureTable table, int... terms) {
        var infinite = Arrays.stream(terms).filter(term -> table.onAll(term) == 0).toArray();
        var cells = IntStream.range(1, table.histories())
                .filter(cell -> Arrays.stream(infinite).noneMatch(term -> (cell & term) == term)).toArray();
        var main = IntStream.concat(IntStream.of(0), IntStream.range(0, table.lists().size()).map(list -> 1 << list));
        var finite = Arrays.stream(terms).filter(term -> table.onAll(term) > 0);
        return new Design(cells, Arrays.stream(cells).mapToLong(table::count).toArray(), IntStream.concat(main, finite).toArray(), infinite);
    }

    /** Whether a parameter stands in a cell. */
    boolean holds(int cell, int parameter) {
        return (cells[cell] & parameters[parameter]) == parameters[parameter];
    }

    int size() {
        return cells.length;
    }

    int width() {
        return parameters.length;
    }
}
