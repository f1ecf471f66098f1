package org.zaklon.disclosure.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Status;

/** Small tables, and every world that fits what is shown of them: counted out one by one, without any cleverness. */
class AllWorldsTest {

    @Property(tries = 300, seed = "1")
    void noWorldIsMissingThatASensitiveCellNeeds(
            @ForAll @IntRange(min = 2, max = 3) int rows, @ForAll @IntRange(min = 2, max = 3) int columns, @ForAll boolean grouped,
            @ForAll boolean zeros, @ForAll @IntRange(min = 1, max = 3) int width, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var a = grouped && rows == 3
                ? Dimension.of("a", List.of("a0", "a1", "a2"), List.of(java.util.Map.of("a0", "A", "a1", "A")))
                : Dimension.flat("a", List.of("a0", "a1", "a2").subList(0, rows));
        var dimensions = List.of(a, Dimension.flat("b", List.of("b0", "b1", "b2").subList(0, columns)));
        var leaves = new ArrayList<int[]>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                for (int n = random.nextInt(rows * columns > 6 ? 3 : 5); n > 0; n--) {
                    leaves.add(new int[] {r, c});
                }
            }
        }
        var counts = Counts.of(dimensions, leaves, leaf -> 1);
        var catalogue = Catalogue.of(dimensions);
        var task = Tasks.counts(catalogue, counts, new Threshold(3, zeros), width, Loss.CELLS, List.of(), List.of());
        var found = Suppress.cheapest(task, Progress.NONE);
        var sensitive = IntStream.range(0, catalogue.size()).filter(cell -> task.needs()[cell] != null);
        Statistics.label("tables that can be protected").collect(found.unprotected().isEmpty())
                .coverage(tables -> tables.check(true).percentage(percent -> percent >= 90));
        if (!found.unprotected().isEmpty()) {
            var spread = new Worlds(task, cell -> !task.shown()[cell]).spread();
            assertThat(sensitive.filter(cell -> spread[cell] < width).count()).as("too close although all is hidden").isEqualTo(found.unprotected().size());
            return;
        }
        IntPredicate hidden = cell -> found.status()[cell] != Status.OPEN;
        var spread = new Worlds(task, hidden).spread();
        assertThat(sensitive).allMatch(cell -> hidden.test(cell) && spread[cell] >= width);
        assertThat(IntStream.range(0, spread.length).filter(hidden)).allMatch(cell -> spread[cell] >= 1);
    }

    @Property(tries = 60, seed = "2")
    void noChoiceThatLosesLessIsSafe(@ForAll boolean zeros, @ForAll @IntRange(min = 1, max = 3) int width, @ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var dimensions = List.of(Dimension.flat("a", List.of("a0", "a1")), Dimension.flat("b", List.of("b0", "b1", "b2")));
        var leaves = new ArrayList<int[]>();
        for (int leaf = 0; leaf < 6; leaf++) {
            for (int n = random.nextInt(5); n > 0; n--) {
                leaves.add(new int[] {leaf / 3, leaf % 3});
            }
        }
        var task = Tasks.counts(Catalogue.of(dimensions), Counts.of(dimensions, leaves, leaf -> 1), new Threshold(3, zeros), width, Loss.CELLS, List.of(), List.of());
        var found = Suppress.cheapest(task, Progress.NONE);
        if (!found.unprotected().isEmpty()) {
            return;
        }
        assertThat(found.optimal()).isTrue();
        var free = IntStream.range(0, task.values().length).filter(cell -> task.needs()[cell] == null && !task.shown()[cell]).toArray();
        for (int choice = 0; choice < 1 << free.length; choice++) {
            if (Integer.bitCount(choice) < found.loss()) {
                int those = choice;
                var spread = new Worlds(task, cell -> task.needs()[cell] != null
                        || IntStream.range(0, free.length).anyMatch(i -> free[i] == cell && (those >> i & 1) == 1)).spread();
                assertThat(IntStream.range(0, spread.length).filter(cell -> task.needs()[cell] != null)).anyMatch(cell -> spread[cell] < width);
            }
        }
    }

    /** All ways to put the total on the leaves that agree with every shown cell. */
    private record Worlds(SuppressionTask task, IntPredicate hidden) {
        /** How far apart the values lie that each cell takes. */
        long[] spread() {
            var low = task.values().clone();
            var high = task.values().clone();
            each(world -> {
                for (int cell = 0; cell < world.length; cell++) {
                    low[cell] = Math.min(low[cell], world[cell]);
                    high[cell] = Math.max(high[cell], world[cell]);
                }
            });
            Arrays.setAll(high, cell -> high[cell] - low[cell]);
            return high;
        }

        void each(java.util.function.Consumer<long[]> visit) {
            var dimensions = task.catalogue().dimensions();
            int leaves = dimensions.get(0).size() * dimensions.get(1).size();
            var cellsOf = new int[leaves][];
            var cells = new CellsOfLeaf(task.catalogue());
            for (int leaf = 0; leaf < leaves; leaf++) {
                var list = new ArrayList<Integer>();
                cells.each(new int[] {leaf / dimensions.get(1).size(), leaf % dimensions.get(1).size()}, list::add);
                cellsOf[leaf] = list.stream().mapToInt(Integer::intValue).toArray();
            }
            // where the total is hidden itself, six more than the truth are enough to see any width up to 3
            fill(cellsOf, 0, task.counts().total() + 6, new long[task.values().length], visit);
        }

        private void fill(int[][] cellsOf, int leaf, long left, long[] sums, java.util.function.Consumer<long[]> visit) {
            if (leaf == cellsOf.length) {
                for (int cell = 0; cell < sums.length; cell++) {
                    if (hidden.test(cell) ? sums[cell] < task.low() : sums[cell] != task.values()[cell]) {
                        return;
                    }
                }
                visit.accept(sums);
                return;
            }
            long most = left;
            for (int cell : cellsOf[leaf]) {
                if (!hidden.test(cell)) {
                    most = Math.min(most, task.values()[cell] - sums[cell]);
                }
            }
            for (long n = 0; n <= most; n++) {
                var more = Arrays.copyOf(sums, sums.length);
                for (int cell : cellsOf[leaf]) {
                    more[cell] += n;
                }
                fill(cellsOf, leaf + 1, left - n, more, visit);
            }
        }
    }
}
