package org.zaklon.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.table.Said;

class PosteriorTest {
    private static final int[] ROWS = {3, 2, 4};
    private static final int[] COLUMNS = {2, 5, 2};

    /** A table of 3 x 3 with known margins, small enough to try every world. */
    private static Knowledge table() {
        var knowledge = new Knowledge(9);
        for (int i = 0; i < 3; i++) {
            knowledge.add(new int[] {3 * i, 3 * i + 1, 3 * i + 2}, Said.exactly(ROWS[i]));
            knowledge.add(new int[] {i, i + 3, i + 6}, Said.exactly(COLUMNS[i]));
        }
        return knowledge;
    }

    @Test
    void sharesAgreeWithTryingEveryWorld() {
        var rate = new double[] {0.3, 1, 2, 0.2, 3, 1, 0.5, 1, 1};
        var flat = new double[10];
        var weighed = new double[10];
        try (var bounds = Bounds.of(table(), Progress.NONE)) {
            each(new long[9], 0, world -> {
                double weight = 1;
                for (int a = 0; a < 9; a++) {
                    for (int i = 1; i <= world[a]; i++) {
                        weight *= rate[a] / i;
                    }
                }
                flat[9]++;
                weighed[9] += weight;
                for (int a = 0; a < 9; a++) {
                    flat[a] += world[a] > 0 ? 1 : 0;
                    weighed[a] += world[a] > 0 ? weight : 0;
                }
            });
            var effort = new Posterior.Effort(4_000, 10, 1);
            var even = Posterior.flat(bounds, effort);
            var rated = Posterior.withRates(bounds, effort, rate);
            for (int a = 0; a < 9; a++) {
                assertThat(even.occupied(a)).as("flat, %d", a).isCloseTo(flat[a] / flat[9], within(0.04));
                assertThat(rated.occupied(a)).as("rates, %d", a).isCloseTo(weighed[a] / weighed[9], within(0.04));
            }
        }
    }

    @Test
    void atomsThatNobodyTellsApartShareTheirNumber() {
        var knowledge = new Knowledge(3);
        knowledge.add(new int[] {0, 1}, Said.exactly(2));
        knowledge.add(new int[] {2}, Said.exactly(1));
        try (var bounds = Bounds.of(knowledge, Progress.NONE)) {
            var posterior = Posterior.flat(bounds, Posterior.Effort.USUAL);
            assertThat(posterior.occupied(0)).isCloseTo(2.0 / 3, within(1e-9));
            assertThat(posterior.claims(0.9)).containsExactly(2);
        }
    }

    private interface Visit {
        void world(long[] world);
    }

    private static void each(long[] world, int at, Visit visit) {
        int row = at / 3;
        if (at == 9) {
            if (IntStream.range(0, 3).allMatch(c -> world[c] + world[c + 3] + world[c + 6] == COLUMNS[c])) {
                visit.world(world);
            }
            return;
        }
        for (long value = 0; value <= ROWS[row]; value++) {
            world[at] = value;
            if (at % 3 < 2 || world[at] + world[at - 1] + world[at - 2] == ROWS[row]) {
                each(world, at + 1, visit);
            }
        }
    }
}
