package org.zaklon.disclosure.attack.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A random walk over the worlds of a component (Metropolis): a move is tried, sometimes two at once, and taken when the new world fits and by the
 * ratio of the prior. It visits what its moves connect; several starts make up for what they do not.
 */
public final class Chain {
    private final Component component;
    private final Sparse[] moves;
    private final int[][] rowsOf;
    private final long[] now;
    private final long[] sums;
    private final Random random;
    private final Prior prior;

    /** The logarithm of how likely a number at a place is, up to a constant. */
    @FunctionalInterface
    public interface Prior {
        double log(int place, long number);
    }

    public Chain(Component component, Moves moves, long[] start, Prior prior, long seed) {
        this.component = component;
        this.moves = moves.list().toArray(Sparse[]::new);
        this.prior = prior;
        now = start.clone();
        random = new Random(seed);
        sums = new long[component.rows().length];
        var rows = new ArrayList<List<Integer>>();
        Arrays.stream(start).forEach(p -> rows.add(new ArrayList<>()));
        for (int r = 0; r < sums.length; r++) {
            for (int p : component.rows()[r]) {
                sums[r] += now[p];
                rows.get(p).add(r);
            }
        }
        rowsOf = rows.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    /** Tries so many moves. */
    public void run(int tries) {
        for (int i = 0; i < tries && moves.length > 0; i++) {
            step();
        }
    }

    /** Where it stands. Shared, not to be changed. */
    public long[] world() {
        return now;
    }

    private void step() {
        int first = random.nextInt(moves.length);
        int a = random.nextBoolean() ? 1 : -1;
        int second = random.nextInt(4) == 0 ? random.nextInt(moves.length) : -1;
        int b = random.nextBoolean() ? 1 : -1;
        double ratio = change(first, a) + (second < 0 ? 0 : change(second, b));
        boolean taken = ratio > Double.NEGATIVE_INFINITY && fits(first) && (second < 0 || fits(second))
                && (ratio >= 0 || Math.log(random.nextDouble()) < ratio);
        if (!taken) {
            if (second >= 0) {
                change(second, -b);
            }
            change(first, -a);
        }
    }

    /** Moves, fitting or not; gives the change of the prior where all numbers can be. */
    private double change(int m, int sign) {
        double ratio = 0;
        for (int i = 0; i < moves[m].at().length; i++) {
            int p = moves[m].at()[i];
            long by = sign * moves[m].value()[i];
            ratio += now[p] < 0 || now[p] + by < 0 ? 0 : prior.log(p, now[p] + by) - prior.log(p, now[p]);
            now[p] += by;
            for (int r : rowsOf[p]) {
                sums[r] += by;
            }
        }
        return ratio;
    }

    private boolean fits(int m) {
        for (int p : moves[m].at()) {
            if (now[p] < component.low()[p] || now[p] > component.high()[p]) {
                return false;
            }
            for (int r : rowsOf[p]) {
                if (sums[r] < component.least()[r] || sums[r] > component.most()[r]) {
                    return false;
                }
            }
        }
        return true;
    }
}
