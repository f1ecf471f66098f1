package org.zaklon.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.table.Said;

class BoundsTest {
    @Test
    void aHiddenPairThatSumsToTwoIsOneAndOne() {
        var knowledge = new Knowledge(2);
        knowledge.add(new int[] {0, 1}, Said.exactly(2));
        knowledge.add(new int[] {0}, Said.atLeast(1));
        knowledge.add(new int[] {1}, Said.atLeast(1));
        try (var bounds = Bounds.of(knowledge, Progress.NONE)) {
            assertThat(bounds.of(new int[] {0})).isEqualTo(new Interval(1, 1));
        }
    }

    @Test
    void whatNobodySpeaksOfIsUnbounded() {
        var knowledge = new Knowledge(2);
        knowledge.add(new int[] {0}, Said.atLeast(3));
        try (var bounds = Bounds.of(knowledge, Progress.NONE)) {
            assertThat(bounds.of(new int[] {0, 1})).isEqualTo(new Interval(3, Said.UNBOUNDED));
            assertThat(bounds.of(new int[] {1})).isEqualTo(new Interval(0, Said.UNBOUNDED));
        }
    }

    @Test
    void someAtomsOfAKnownNumberCanBeAllOrNone() {
        var knowledge = new Knowledge(3);
        knowledge.add(new int[] {0, 1, 2}, Said.exactly(7));
        try (var bounds = Bounds.of(knowledge, Progress.NONE)) {
            assertThat(bounds.of(new int[] {0, 1})).isEqualTo(new Interval(0, 7));
            assertThat(bounds.of(new int[] {0, 1, 2})).isEqualTo(new Interval(7, 7));
        }
    }

    /** Three pairs that sum to odd numbers: the relaxation allows halves, whole numbers do not. */
    @Test
    void wholeNumbersKnowMoreThanTheRelaxation() {
        var knowledge = new Knowledge(4);
        knowledge.add(new int[] {0, 1}, new Said(0, 1));
        knowledge.add(new int[] {1, 2}, new Said(0, 1));
        knowledge.add(new int[] {0, 2}, new Said(0, 1));
        knowledge.add(new int[] {3}, new Said(0, 9));
        try (var bounds = Bounds.of(knowledge, Progress.NONE)) {
            assertThat(bounds.of(new int[] {0, 1, 2})).isEqualTo(new Interval(0, 1));
        }
    }

    @Test
    void aContradictionNamesTheFewestStatements() {
        var knowledge = new Knowledge(4);
        knowledge.add(new int[] {0, 1, 2, 3}, Said.exactly(10));
        knowledge.add(new int[] {2, 3}, Said.atLeast(1));
        knowledge.add(new int[] {0}, Said.exactly(7));
        knowledge.add(new int[] {1}, Said.exactly(4));
        assertThatThrownBy(() -> Bounds.of(knowledge, Progress.NONE)).isInstanceOfSatisfying(Contradiction.class,
                problem -> assertThat(problem.statements()).containsExactly(0, 2, 3));
    }

    @Test
    void agreesWithTryingEveryWorld() {
        var random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            int atoms = 2 + random.nextInt(5);
            var knowledge = new Knowledge(atoms);
            var truth = IntStream.range(0, atoms).mapToLong(a -> random.nextInt(4)).toArray();
            knowledge.add(IntStream.range(0, atoms).toArray(), new Said(0, 8));
            for (int s = random.nextInt(8); s > 0; s--) {
                var sum = someOf(atoms, random);
                long value = Arrays.stream(sum).mapToLong(a -> truth[a]).sum();
                int shift = random.nextInt(12) == 0 ? 1 : 0;
                knowledge.add(sum, random.nextBoolean() ? Said.exactly(value + shift)
                        : random.nextBoolean() ? new Said(Math.max(0, value - 1), value + 1) : Said.atLeast(Math.min(value, 1)));
            }
            compare(knowledge, random, trial);
        }
    }

    private static void compare(Knowledge knowledge, Random random, int trial) {
        var worlds = new ArrayList<long[]>();
        each(knowledge, worlds::add);
        if (worlds.isEmpty()) {
            assertThatThrownBy(() -> Bounds.of(knowledge, Progress.NONE)).isInstanceOf(Contradiction.class);
            return;
        }
        var targets = IntStream.range(0, 6).mapToObj(t -> someOf(knowledge.atoms(), random)).toList();
        var expected = targets.stream().map(sum -> {
            var values = worlds.stream().mapToLong(world -> Arrays.stream(sum).mapToLong(a -> world[a]).sum()).summaryStatistics();
            return new Interval(values.getMin(), values.getMax());
        }).toList();
        try (var bounds = Bounds.of(knowledge, trial % 2 == 0 ? null : worlds.getLast(), Progress.NONE)) {
            var spreads = bounds.spreads(targets, 3);
            for (int t = 0; t < targets.size(); t++) {
                assertThat(spreads.get(t).atLeast(3)).as("trial %d", trial).isEqualTo(expected.get(t).width() >= 3);
            }
            assertThat(bounds.of(targets)).as("trial %d", trial).isEqualTo(expected);
            for (int t = 0; t < targets.size(); t++) {
                checkCertificates(knowledge, bounds, targets.get(t), expected.get(t));
            }
        }
    }

    /** They hold, they exclude no world, and a sharper bound would not hold. */
    private static void checkCertificates(Knowledge knowledge, Bounds bounds, int[] sum, Interval exact) {
        var high = bounds.certificate(sum, true).orElseThrow();
        var low = bounds.certificate(sum, false).orElseThrow();
        assertThat(high.holds(knowledge)).isTrue();
        assertThat(low.holds(knowledge)).isTrue();
        assertThat(high.bound()).isGreaterThanOrEqualTo(exact.high());
        assertThat(low.bound()).isLessThanOrEqualTo(exact.low());
        assertThat(new Certificate(sum, true, high.times(), high.denominator(), high.bound() - 1).holds(knowledge)).isFalse();
        assertThat(new Certificate(sum, false, low.times(), low.denominator(), low.bound() + 1).holds(knowledge)).isFalse();
    }

    private static void each(Knowledge knowledge, Consumer<long[]> visit) {
        var world = new long[knowledge.atoms()];
        walk(knowledge, world, 0, 8, visit);
    }

    private static void walk(Knowledge knowledge, long[] world, int at, long left, Consumer<long[]> visit) {
        if (at == world.length) {
            for (int s = 0; s < knowledge.statements(); s++) {
                long sum = Arrays.stream(knowledge.sum(s)).mapToLong(a -> world[a]).sum();
                if (sum < knowledge.said(s).low() || sum > knowledge.said(s).high()) {
                    return;
                }
            }
            visit.accept(world.clone());
            return;
        }
        for (long value = 0; value <= left; value++) {
            world[at] = value;
            walk(knowledge, world, at + 1, left - value, visit);
        }
        world[at] = 0;
    }

    private static int[] someOf(int atoms, Random random) {
        var sum = IntStream.range(0, atoms).filter(a -> random.nextBoolean()).toArray();
        return sum.length == 0 ? new int[] {random.nextInt(atoms)} : sum;
    }

}
