package org.zaklon.disclosure.suppress.solve;

import java.util.Arrays;

/**
 * A dual simplex method for one question: the cheapest change of atoms that changes one sum by a given number. It starts where nothing
 * changes, which is optimal but for that one sum, and so needs few steps, each over the few atoms that change. Costs are piecewise
 * linear: a form (an atom or a row) that changes by y costs c|y| and cannot fall below its limit (Fourer, <em>A simplex algorithm for
 * piecewise-linear programming</em>, Mathematical Programming 33, 1985).
 *
 * <p>A form is tight, at 0 or at its limit, or free. Every free form is a linear combination of the tight ones; the combinations are
 * kept for free atoms only. Floating point is good enough here: what comes out is rounded and checked in whole numbers.
 */
public final class Simplex {
    public static final double SHUT = Double.POSITIVE_INFINITY;
    private static final double SMALL = 1e-7;

    /** What a change of a form costs a unit, {@link #SHUT} where it may not change; and how far it can fall. */
    public interface Costs {
        double ofAtom(int atom);

        double ofRow(int row);

        double fallOfAtom(int atom);

        double fallOfRow(int row);
    }

    private final Region region;
    private final int atoms;
    private final int rows;
    /** The tight form in each slot: an atom, or atoms + row. */
    private final int[] tight;
    private final double[] at;
    private final double[] price;
    private final int[] slotOf;
    private final double[] cost;
    private final double[] fall;
    private final boolean[] seen;
    private final int[] seenList;
    private int seenCount;
    private final double[] value;
    private final double[] freePrice;
    private int free;
    private final int[] freeAtoms;
    private double[][] combination = new double[16][];
    private final int[] lineOf;
    private final double[] coefficient;
    private Costs costs;
    private int asked;
    private long work;
    private long touched;

    public Simplex(Region region) {
        this.region = region;
        atoms = region.atoms().length;
        rows = region.rows().length;
        tight = new int[atoms];
        at = new double[atoms];
        price = new double[atoms];
        coefficient = new double[atoms];
        freeAtoms = new int[atoms];
        lineOf = new int[atoms];
        slotOf = new int[atoms + rows + 1];
        cost = new double[atoms + rows + 1];
        fall = new double[atoms + rows + 1];
        seen = new boolean[atoms + rows + 1];
        seenList = new int[atoms + rows + 1];
        value = new double[atoms + rows + 1];
        freePrice = new double[atoms + rows + 1];
        reset();
    }

    private void reset() {
        for (int slot = 0; slot < atoms; slot++) {
            tight[slot] = slot;
            slotOf[slot] = slot;
            lineOf[slot] = -1;
        }
        Arrays.fill(slotOf, atoms, atoms + rows + 1, -1);
        Arrays.fill(at, 0);
        Arrays.fill(price, 0);
        for (int i = 0; i < seenCount; i++) {
            int form = seenList[i];
            seen[form] = false;
            value[form] = 0;
            freePrice[form] = 0;
        }
        seenCount = 0;
        free = 0;
    }

    public enum Outcome { FOUND, IMPOSSIBLE, UNDECIDED }

    /**
     * @param form an atom of the region, or the number of atoms plus a row; one more than the last is the row asked for
     * @param most after how many steps to give up
     */
    public Outcome solve(Costs costs, int form, double amount, int most) {
        reset();
        this.costs = costs;
        asked = form;
        see(form);
        if (cost[form] == SHUT) {
            return Outcome.IMPOSSIBLE;
        }
        if (form < atoms) {
            at[form] = amount;
            value[form] = amount;
            for (int row : region.rowsOf[form]) {
                see(atoms + row);
                value[atoms + row] = amount;
            }
        }
        for (int step = 0; step < most; step++) {
            int violated = violated(amount);
            if (violated < 0) {
                return Outcome.FOUND;
            }
            work += atoms;
            touched += 4L * (atoms + seenCount);
            if (!mend(violated, amount)) {
                return Outcome.IMPOSSIBLE;
            }
        }
        return Outcome.UNDECIDED;
    }

    /** What has been computed so far, in units that do not depend on the machine. */
    public long work() {
        return work;
    }

    /** How many numbers were touched so far: nearer to the time it takes than {@link #work}, which does not see how long the lines are. */
    public long touched() {
        return touched;
    }

    /** By how much each atom of the region changes. */
    public double[] changes() {
        return Arrays.copyOf(value, atoms);
    }

    private void see(int form) {
        if (!seen[form]) {
            seen[form] = true;
            seenList[seenCount++] = form;
            touched += 40;
            boolean extra = form == atoms + rows;
            cost[form] = extra ? 0 : form < atoms ? costs.ofAtom(form) : costs.ofRow(form - atoms);
            fall[form] = extra ? SHUT : form < atoms ? costs.fallOfAtom(form) : costs.fallOfRow(form - atoms);
        }
    }

    /** A free form whose value does not fit its price, the smallest one; -1 where there is none. */
    private int violated(double amount) {
        int best = -1;
        int bestSize = Integer.MAX_VALUE;
        for (int i = 0; i < seenCount; i++) {
            int form = seenList[i];
            if (slotOf[form] >= 0) {
                continue;
            }
            int size = form < atoms ? 1 : region.members(form - atoms).length;
            if (size < bestSize && direction(form, amount) != 0) {
                best = form;
                bestSize = size;
            }
        }
        return best;
    }

    /** 1 where the value is too high for the price, -1 where it is too low. */
    private int direction(int form, double amount) {
        double y = value[form];
        if (form == asked) {
            return y > amount + SMALL ? 1 : y < amount - SMALL ? -1 : 0;
        }
        if (y < -fall[form] - SMALL) {
            return -1;
        }
        double c = cost[form];
        if (c == 0) {
            return 0;
        }
        if (y > SMALL && freePrice[form] < c) {
            return 1;
        }
        return y < -SMALL && freePrice[form] > -c ? -1 : 0;
    }

    private boolean mend(int form, double amount) {
        int direction = direction(form, amount);
        double c = cost[form];
        double own = freePrice[form];
        double limit = SHUT;
        double target = 0;
        if (form == asked) {
            target = amount;
        } else if (direction > 0) {
            limit = c - own;
        } else if (own > -c) {
            limit = own + c;
        } else {
            target = -fall[form];
        }
        combine(form);
        int enter = -1;
        double least = SHUT;
        for (int slot = 0; slot < atoms; slot++) {
            double w = coefficient[slot];
            if (w > -1e-9 && w < 1e-9) {
                continue;
            }
            int q = tight[slot];
            if (q == asked) {
                continue;
            }
            see(q);
            double rate = -direction * w;
            double room;
            if (rate > 0) {
                room = (at[slot] < 0 ? -cost[q] : cost[q]) - price[slot];
            } else {
                room = at[slot] < 0 || fall[q] == 0 ? SHUT : price[slot] + cost[q];
            }
            if (room == SHUT) {
                continue;
            }
            double t = Math.max(0, room) / Math.abs(w);
            if (t < least - 1e-12 || t <= least + 1e-12 && Math.abs(w) > Math.abs(coefficient[enter]) + 1e-9) {
                least = t;
                enter = slot;
            }
        }
        if (limit <= least) {
            if (limit == SHUT) {
                return false;
            }
            reprice(direction, limit);
            freePrice[form] = direction > 0 ? c : -c;
            return true;
        }
        reprice(direction, least);
        pivot(form, enter, target, own + direction * least, direction * coefficient[enter] < 0);
        return true;
    }

    /** What a free form is made of. */
    private void combine(int form) {
        if (form < atoms) {
            System.arraycopy(combination[lineOf[form]], 0, coefficient, 0, atoms);
            return;
        }
        Arrays.fill(coefficient, 0);
        for (int atom : region.members(form - atoms)) {
            if (lineOf[atom] < 0) {
                coefficient[slotOf[atom]] += 1;
            } else {
                var line = combination[lineOf[atom]];
                touched += atoms;
                for (int slot = 0; slot < atoms; slot++) {
                    coefficient[slot] += line[slot];
                }
            }
        }
    }

    private void reprice(int direction, double t) {
        if (t != 0) {
            for (int slot = 0; slot < atoms; slot++) {
                price[slot] -= direction * t * coefficient[slot];
            }
        }
    }

    /** The form becomes tight in the place of the one in the slot. */
    private void pivot(int form, int slot, double target, double priceOfForm, boolean risen) {
        int q = tight[slot];
        double w = coefficient[slot];
        double change = (target - value[form]) / w;
        for (int i = 0; i < free; i++) {
            shift(freeAtoms[i], combination[i][slot] * change);
        }
        if (q < atoms) {
            shift(q, change);
        }
        for (int k = 0; k < atoms; k++) {
            coefficient[k] = k == slot ? 1 / w : -coefficient[k] / w;
        }
        for (int i = 0; i < free; i++) {
            var line = combination[i];
            double r = line[slot];
            if (r != 0) {
                line[slot] = 0;
                touched += atoms;
                for (int k = 0; k < atoms; k++) {
                    line[k] += r * coefficient[k];
                }
            }
        }
        if (form < atoms) {
            drop(form);
        }
        if (q < atoms) {
            keep(q);
        }
        freePrice[q] = at[slot] < 0 || !risen ? -cost[q] : cost[q];
        slotOf[q] = -1;
        tight[slot] = form;
        slotOf[form] = slot;
        at[slot] = target;
        value[form] = target;
        price[slot] = priceOfForm;
    }

    private void shift(int atom, double change) {
        if (change != 0) {
            value[atom] += change;
            see(atom);
            for (int row : region.rowsOf[atom]) {
                see(atoms + row);
                value[atoms + row] += change;
            }
            if (asked == atoms + rows && region.isAsked(atom)) {
                value[asked] += change;
            }
        }
    }

    private void drop(int atom) {
        int line = lineOf[atom];
        free--;
        var spare = combination[line];
        combination[line] = combination[free];
        combination[free] = spare;
        freeAtoms[line] = freeAtoms[free];
        lineOf[freeAtoms[line]] = line;
        lineOf[atom] = -1;
    }

    private void keep(int atom) {
        if (free == combination.length) {
            combination = Arrays.copyOf(combination, free * 2);
        }
        if (combination[free] == null) {
            combination[free] = new double[atoms];
        }
        System.arraycopy(coefficient, 0, combination[free], 0, atoms);
        freeAtoms[free] = atom;
        lineOf[atom] = free++;
    }
}
