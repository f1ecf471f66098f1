package org.zaklon.disclosure.suppress;

import java.util.Arrays;
import org.zaklon.disclosure.suppress.solve.IntegerMove;
import org.zaklon.disclosure.suppress.solve.Region;
import org.zaklon.disclosure.suppress.solve.Simplex;
import org.zaklon.disclosure.suppress.solve.Simplex.Outcome;

/**
 * Finds the move that changes one sum by a given number and needs the least to be hidden: a linear program, where a change of an open
 * sum costs its loss for each unit. What it finds is checked in whole numbers.
 */
final class MoveSearch {
    /** Among moves that hide nothing more, the smaller one; a different weight for each atom, so that there are no ties. */
    private static final double STEP = 1e-3;
    private static final int MOST_SCALE = 6;
    /** A vertex that is not whole is asked for again under other weights. */
    private static final int ATTEMPTS = 6;
    private static final int MOST_STEPS = 3000;
    /** In regions of at most so many atoms the integer program is asked too. */
    private static final int INTEGER = 1600;
    private static final int QUICK_STEPS = 20;

    private final Sums sums;
    private final Move.Scratch scratch;
    private final Regions regions;
    private Region region;
    private boolean certain;
    private boolean whole;
    private long work;
    private long touched;

    MoveSearch(Sums sums) {
        this.sums = sums;
        this.scratch = new Move.Scratch(sums.size());
        regions = new Regions(sums);
    }

    /**
     * @param hidden the sums that cost nothing
     * @param shut a sum that may not change although it could be hidden, or -1
     * @param only whether nothing but hidden sums may change
     * @param amount by how much the sum shall change, not 0
     */
    Move find(boolean[] hidden, int shut, boolean only, int sum, long amount) {
        certain = true;
        if (amount < 0 && -amount > sums.fall(sum)) {
            return null;
        }
        for (var place : regions.around(sum)) {
            whole = !only && place.atoms().length <= INTEGER;
            var move = find(place, hidden, shut, only, sum, amount);
            if (move != null) {
                return move;
            }
            certain &= place.atoms().length == sums.atoms();
        }
        return null;
    }

    private Move find(Region place, boolean[] hidden, int shut, boolean only, int sum, long amount) {
        region = place;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var outcome = solve(new Prices(hidden, shut, only, attempt), sum, amount, MOST_STEPS);
            if (outcome != Outcome.FOUND) {
                certain &= outcome == Outcome.IMPOSSIBLE;
                if (outcome == Outcome.IMPOSSIBLE) {
                    return null;
                }
                break;
            }
            var move = move(region.simplex().changes());
            if (move != null) {
                return move;
            }
        }
        certain = false;
        if (!whole) {
            return null;
        }
        var steps = new IntegerMove(region, new Prices(hidden, shut, only, 0), 6 * Math.abs(amount)).solve(region.form(sum, sums.atomsOf(sum)), amount);
        return steps == null ? null : move(Arrays.stream(steps).asDoubleStream().toArray());
    }

    /** A quick look: whether a sum cannot change so while nothing but hidden sums change; certain where the region is the whole. */
    boolean excludes(boolean[] hidden, int shut, int sum, long amount) {
        region = regions.nearest(sum);
        return solve(new Prices(hidden, shut, true, 0), sum, amount, QUICK_STEPS) == Outcome.IMPOSSIBLE;
    }

    private Outcome solve(Prices prices, int sum, long amount, int most) {
        var simplex = region.simplex();
        long before = simplex.work();
        long seen = simplex.touched();
        var outcome = simplex.solve(prices, region.form(sum, sums.atomsOf(sum)), amount, most);
        work += simplex.work() - before;
        touched += simplex.touched() - seen;
        return outcome;
    }

    /** Whether the last search that found nothing proved that there is nothing. */
    boolean isCertain() {
        return certain;
    }

    /** What has been computed so far, in units that do not depend on the machine. */
    long work() {
        return work;
    }

    /** How many numbers were touched so far: nearer to the time it takes than {@link #work}. */
    long touched() {
        return touched;
    }

    private final class Prices implements Simplex.Costs {
        private final boolean[] hidden;
        private final int shut;
        private final boolean only;
        private final int attempt;

        Prices(boolean[] hidden, int shut, boolean only, int attempt) {
            this.attempt = attempt;
            this.hidden = hidden;
            this.shut = shut;
            this.only = only;
        }

        @Override
        public double ofAtom(int atom) {
            return cost(region.sumsOfAtom()[atom]) + STEP * (1 + ((atom + 1) * (7919L + 104729L * attempt) % 1009) / 1009.0 * (1 + 9 * attempt));
        }

        @Override
        public double ofRow(int row) {
            return cost(region.sumsOfRow()[row]);
        }

        private double cost(int[] those) {
            double cost = 0;
            for (int sum : those) {
                if (sums.shown(sum) || sum == shut || only && !hidden[sum]) {
                    return Simplex.SHUT;
                }
                cost += hidden[sum] ? 0 : sums.loss(sum) * (1 + attempt * ((sum + 1) * 7919L % 1009) / 2018.0);
            }
            return cost;
        }

        @Override
        public double fallOfAtom(int atom) {
            return fall(region.sumsOfAtom()[atom], sums.atomValue(region.atoms()[atom]));
        }

        @Override
        public double fallOfRow(int row) {
            return fall(region.sumsOfRow()[row], Long.MAX_VALUE);
        }

        private double fall(int[] those, long most) {
            for (int sum : those) {
                most = Math.min(most, sums.fall(sum));
            }
            return most;
        }
    }

    private Move move(double[] changes) {
        int n = 0;
        var atoms = new int[region.atoms().length];
        var values = new double[region.atoms().length];
        for (int atom = 0; atom < region.atoms().length; atom++) {
            if (Math.abs(changes[atom]) > 1e-6) {
                atoms[n] = region.atoms()[atom];
                values[n++] = changes[atom];
            }
        }
        for (int scale = 1; scale <= MOST_SCALE; scale++) {
            var steps = new long[n];
            boolean whole = true;
            for (int i = 0; i < n && whole; i++) {
                steps[i] = Math.round(values[i] * scale);
                whole = Math.abs(steps[i] - values[i] * scale) < 1e-5;
            }
            if (whole) {
                return Move.of(sums, Arrays.copyOf(atoms, n), steps, scratch);
            }
        }
        return null;
    }
}
