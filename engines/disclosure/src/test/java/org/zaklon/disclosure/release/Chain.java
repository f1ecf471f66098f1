package org.zaklon.disclosure.release;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.zaklon.disclosure.attack.Knowledge;

/**
 * Samples possible worlds of several snapshots: persons change one attribute, or exchange their combinations, and the world is kept where it fits
 * everything published (Metropolis, flat prior over the combinations of each person).
 */
final class Chain {
    private final Knowledge knowledge;
    private final int[][] of;
    private final long[] totals;
    private final int[] pattern;
    private final int[] leaf;
    private final int leaves;
    private final int[] sizes;
    private final SplittableRandom random;

    /** @param truth the world to begin with; atoms are numbered by pattern and then by leaf */
    Chain(Knowledge knowledge, long[] truth, int[] sizes, long seed) {
        this.knowledge = knowledge;
        this.sizes = sizes;
        this.leaves = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        this.random = new SplittableRandom(seed);
        this.totals = new long[knowledge.statements()];
        var counts = new int[knowledge.atoms()];
        for (int s = 0; s < totals.length; s++) {
            for (int atom : knowledge.sum(s)) {
                counts[atom]++;
                totals[s] += truth[atom];
            }
        }
        of = new int[knowledge.atoms()][];
        Arrays.setAll(of, atom -> new int[counts[atom]]);
        Arrays.fill(counts, 0);
        for (int s = 0; s < totals.length; s++) {
            for (int atom : knowledge.sum(s)) {
                of[atom][counts[atom]++] = s;
            }
        }
        int persons = (int) Arrays.stream(truth).sum();
        pattern = new int[persons];
        leaf = new int[persons];
        int p = 0;
        for (int atom = 0; atom < truth.length; atom++) {
            for (long i = 0; i < truth[atom]; i++) {
                pattern[p] = atom / leaves;
                leaf[p++] = atom % leaves;
            }
        }
    }

    /** For each leaf, how often one of those with a pattern has it on average, and in what share of the worlds anybody of them has it. */
    record Seen(double[] expected, double[] anybody) {}

    Seen run(int wanted, int steps) {
        var expected = new double[leaves];
        var anybody = new double[leaves];
        int samples = 0;
        for (int step = 1; step <= steps; step++) {
            if (random.nextBoolean()) {
                change(random.nextInt(leaf.length));
            } else {
                exchange(random.nextInt(leaf.length), random.nextInt(leaf.length));
            }
            if (step > steps / 5 && step % 40 == 0) {
                samples++;
                var here = new int[leaves];
                for (int p = 0; p < leaf.length; p++) {
                    here[leaf[p]] += pattern[p] == wanted ? 1 : 0;
                }
                for (int l = 0; l < leaves; l++) {
                    expected[l] += here[l];
                    anybody[l] += here[l] > 0 ? 1 : 0;
                }
            }
        }
        int all = samples;
        return new Seen(Arrays.stream(expected).map(x -> x / all).toArray(), Arrays.stream(anybody).map(x -> x / all).toArray());
    }

    private void change(int person) {
        int divisor = 1;
        int d = random.nextInt(sizes.length);
        for (int after = d + 1; after < sizes.length; after++) {
            divisor *= sizes[after];
        }
        int code = leaf[person] / divisor % sizes[d];
        int other = random.nextInt(sizes[d]);
        int before = leaf[person];
        move(person, before + (other - code) * divisor);
        if (!fits(pattern[person], before) || !fits(pattern[person], leaf[person])) {
            move(person, before);
        }
    }

    private void exchange(int one, int other) {
        if (pattern[one] == pattern[other] || leaf[one] == leaf[other]) {
            return;
        }
        int a = leaf[one];
        int b = leaf[other];
        move(one, b);
        move(other, a);
        if (!fits(pattern[one], a) || !fits(pattern[one], b) || !fits(pattern[other], a) || !fits(pattern[other], b)) {
            move(one, a);
            move(other, b);
        }
    }

    private void move(int person, int to) {
        for (int s : of[pattern[person] * leaves + leaf[person]]) {
            totals[s]--;
        }
        leaf[person] = to;
        for (int s : of[pattern[person] * leaves + to]) {
            totals[s]++;
        }
    }

    private boolean fits(int pattern, int leaf) {
        for (int s : of[pattern * leaves + leaf]) {
            if (totals[s] < knowledge.said(s).low() || totals[s] > knowledge.said(s).high()) {
                return false;
            }
        }
        return true;
    }
}
