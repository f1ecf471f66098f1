package org.zaklon.disclosure.attack.solve;

import org.zaklon.disclosure.table.Said;

/**
 * Weak duality in whole numbers. For any multipliers y of the rows, c·x = y·(Ax) + (c - yA)·x, and both parts are bounded by the ends of the
 * rows and of the places; so multipliers from floating point prove a bound as soon as they are rounded to fractions, however wrong they are.
 *
 * @param whole the multipliers, one for each row, in units of 1/denominator
 * @param bound the greatest whole number that the sum can have
 */
public record Multipliers(long[] whole, long denominator, long bound) {
    private static final long[] DENOMINATORS = {1, 2, 3, 4, 6, 12, 60, 840, 720_720};

    /**
     * The best bound that rounded multipliers prove.
     *
     * @param weights whole numbers, one for each place
     * @param wanted the bound that floating point promises: the search ends when it is proved
     */
    public static Multipliers round(Component component, long[] weights, double[] multipliers, long wanted) {
        Multipliers best = null;
        for (long denominator : DENOMINATORS) {
            var whole = new long[multipliers.length];
            for (int r = 0; r < whole.length; r++) {
                whole[r] = Math.round(multipliers[r] * denominator);
                boolean nothingAbove = component.most()[r] == Said.UNBOUNDED;
                if (nothingAbove && whole[r] > 0) {
                    whole[r] = 0;
                }
            }
            long bound = bound(component, weights, whole, denominator);
            if (best == null || bound < best.bound) {
                best = new Multipliers(whole, denominator, bound);
            }
            if (best.bound <= wanted) {
                break;
            }
        }
        return best;
    }

    /** The bound that these multipliers prove, rounded down since sums are whole. Exact. */
    static long bound(Component component, long[] weights, long[] whole, long denominator) {
        var rest = new long[weights.length];
        for (int p = 0; p < rest.length; p++) {
            rest[p] = Math.multiplyExact(weights[p], denominator);
        }
        long bound = 0;
        for (int r = 0; r < whole.length; r++) {
            if (whole[r] != 0) {
                long end = whole[r] > 0 ? component.most()[r] : component.least()[r];
                bound = Math.addExact(bound, Math.multiplyExact(whole[r], end));
                for (int p : component.rows()[r]) {
                    rest[p] -= whole[r];
                }
            }
        }
        for (int p = 0; p < rest.length; p++) {
            if (rest[p] != 0) {
                bound = Math.addExact(bound, Math.multiplyExact(rest[p], rest[p] > 0 ? component.high()[p] : component.low()[p]));
            }
        }
        return Math.floorDiv(bound, denominator);
    }
}
