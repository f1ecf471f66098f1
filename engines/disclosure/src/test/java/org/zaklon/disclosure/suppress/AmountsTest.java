package org.zaklon.disclosure.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.ProtectTable;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Interval;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.Dominance;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/** Amounts, such as compensation paid, under a rule of dominance. */
class AmountsTest {
    private static final List<Dimension> TWO = List.of(Dimension.flat("a", List.of("a0", "a1")), Dimension.flat("b", List.of("b0", "b1")));
    private final List<int[]> rows = new ArrayList<>();
    private final List<Long> amounts = new ArrayList<>();

    /** The attacker solves it by hand: a0 b0 is x, its neighbours 165 - x and 125 - x, the last x + 35, each at least 1. */
    @Test
    void theAmountOfALargeContributorIsHiddenWithThreeOthers() {
        paid(0, 0, 80, 5);
        paid(0, 1, 20, 20, 20, 20);
        paid(1, 0, 10, 10, 10, 10);
        paid(1, 1, 30, 30, 30, 30);
        var task = task(TWO, new Dominance.Prior(10));
        int large = cell(task, 0, 0);
        assertThat(task.sensitive()).isEqualTo(1);
        assertThat(task.needs()[large]).as("10 %% of 80, and nobody else is in the cell").isEqualTo(new Protection(8, 1, 0));
        var found = Suppress.cheapest(task, Progress.NONE);
        assertThat(found.secondary()).isEqualTo(3);
        assertThat(found.optimal()).isTrue();
        var inside = new Status[task.values().length];
        IntStream.range(0, inside.length).forEach(c -> inside[c] = task.catalogue().codes(c).contains(Dimension.TOTAL) ? Status.OPEN : Status.SECONDARY);
        assertThat(attacked(task, inside, large)).isEqualTo(new Interval(1, 124));
        safe(task, found);
    }

    /** Where a1 b0 is 8, hiding the four inner cells lets a0 b0 rise by 7 only; the rule asks for 8. */
    @Test
    void cellsThatGiveTooLittleRoomAreNotEnough() {
        paid(0, 0, 80, 5);
        paid(0, 1, 20, 20, 20, 20);
        paid(1, 0, 2, 2, 2, 2);
        paid(1, 1, 30, 30, 30, 30);
        var task = task(TWO, new Dominance.Prior(10));
        assertThat(task.sensitive()).isEqualTo(1);
        var found = Suppress.cheapest(task, Progress.NONE);
        assertThat(found.status()[cell(task, 1, 0)]).as("the small neighbour gives too little").isEqualTo(Status.OPEN);
        assertThat(found.secondary()).isEqualTo(3);
        safe(task, found);
    }

    @Test
    void theRoomIsWhatTakesTheUpperEndOutOfTheRule() {
        assertThat(new Dominance.Prior(10).room(85, 80, 5)).isEqualTo(8);
        assertThat(new Dominance.Prior(10).room(90, 80, 5, 5)).isEqualTo(3);
        assertThat(new Dominance.Share(1, 80).room(100, 85, 10, 5)).as("85 is 80 %% of 106.25").isEqualTo(7);
        assertThat(new Dominance.Share(2, 95).room(100, 85, 11, 4)).as("96 is 95 %% of 101.05").isEqualTo(2);
    }

    @Test
    void randomTablesAreSafeAndOnlyWhatNothingProtectsIsRefused() {
        var dimensions = List.of(Dimension.flat("a", List.of("a0", "a1", "a2", "a3")), Dimension.flat("b", List.of("b0", "b1", "b2")));
        int refused = 0;
        for (int seed = 0; seed < 60; seed++) {
            rows.clear();
            amounts.clear();
            var random = new Random(seed);
            for (int payment = 0; payment < 60; payment++) {
                paid(random.nextInt(4), random.nextInt(3), 1 + (long) Math.exp(random.nextGaussian() + 7));
            }
            var task = task(dimensions, seed % 2 == 0 ? new Dominance.Prior(15) : new Dominance.Share(2, 75));
            var found = Suppress.cheapest(task, Progress.NONE);
            if (!found.unprotected().isEmpty()) {
                refused++;
            } else {
                safe(task, found);
            }
        }
        assertThat(refused).isZero();
    }

    /** What the attacker reads from the publication alone reaches as far as the rule asks, and the gate lets the table through. */
    private static void safe(SuppressionTask task, Suppressed found) {
        assertThat(found.unprotected()).isEmpty();
        for (int cell = 0; cell < task.values().length; cell++) {
            assertThat(found.status()[cell] == Status.PRIMARY).isEqualTo(task.needs()[cell] != null);
            if (found.status()[cell] == Status.OPEN) {
                continue;
            }
            var seen = attacked(task, found.status(), cell);
            assertThat(seen.high()).as("%s", task.catalogue().codes(cell)).isGreaterThan(seen.low());
            if (task.needs()[cell] != null) {
                assertThat(seen.high() - task.values()[cell]).isGreaterThanOrEqualTo(task.needs()[cell].up());
                assertThat(task.values()[cell] - seen.low()).isGreaterThanOrEqualTo(task.needs()[cell].down());
            }
        }
        assertThat(ProtectTable.of("amounts", task, found, Progress.NONE).cells()).hasSize(task.values().length);
    }

    private static Interval attacked(SuppressionTask task, Status[] status, int cell) {
        var publication = Publication.of("amounts", task.catalogue(), task.values(), status, Said.atLeast(1));
        var joined = Knowledge.of(task.catalogue().dimensions(), List.of(publication));
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return bounds.of(List.of(joined.cells().getFirst()[cell])).getFirst();
        }
    }

    private SuppressionTask task(List<Dimension> dimensions, Dominance rule) {
        return Tasks.amounts(Catalogue.of(dimensions), rows, amounts.stream().mapToLong(Long::longValue).toArray(), rule, Loss.CELLS, List.of());
    }

    private static int cell(SuppressionTask task, int... codes) {
        return task.catalogue().find(codes);
    }

    private void paid(int a, int b, long... each) {
        for (long amount : each) {
            rows.add(new int[] {a, b});
            amounts.add(amount);
        }
    }
}
