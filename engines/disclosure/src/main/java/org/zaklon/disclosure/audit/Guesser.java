package org.zaklon.disclosure.audit;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.zaklon.disclosure.attack.Knowledge;

/**
 * Walks through the worlds that fit a knowledge in the long run as often as they are likely (Metropolis and Hastings): a person changes one attribute, or
 * exchanges one with somebody else; sometimes two such changes at once. How many persons there are is known and stays. It begins at the truth: where its steps
 * cannot leave it, it claims too much and not too little.
 */
final class Guesser {
    private final Places places;
    private final Rows rows;
    private final double[] rate;
    private final SplittableRandom random;
    private final long[] world;
    private final long[] totals;
    private final int[] occupied;
    private final int[] slot;
    private int size;
    private final long[] strides;
    private final long[] keys;
    private long print;
    private final int[] changed = new int[16];
    private final int[] by = new int[16];
    private int changes;

    /** @param rate for each atom how many are expected; null where all worlds are alike */
    Guesser(Knowledge knowledge, Places places, long[] start, double[] rate, long seed) {
        this(new Rows(speaking(knowledge), List.of()), places, start, rate, seed);
    }

    Guesser(Rows rows, Places places, long[] start, double[] rate, long seed) {
        this.places = places;
        this.rows = rows;
        this.rate = rate;
        this.random = new SplittableRandom(seed);
        this.world = new long[start.length];
        this.totals = new long[rows.size()];
        this.occupied = new int[start.length];
        this.slot = new int[start.length];
        this.strides = new long[places.sizes().length];
        Arrays.setAll(strides, places::stride);
        this.keys = new SplittableRandom(4).longs(start.length).toArray();
        for (int atom = 0; atom < start.length; atom++) {
            for (long i = 0; i < start[atom]; i++) {
                put(atom, 1);
            }
        }
    }

    private static Knowledge speaking(Knowledge all) {
        var some = new Knowledge(all.atoms());
        for (int s = 0; s < all.statements(); s++) {
            if (all.said(s).low() > 0 || all.said(s).high() < Long.MAX_VALUE) {
                some.add(all.sum(s), all.said(s));
            }
        }
        return some;
    }

    /** A number made from the world: worlds with different numbers differ. */
    long print() {
        return print;
    }

    /** How many persons are in an atom. */
    long count(int atom) {
        return world[atom];
    }

    /** How many atoms are occupied. */
    int size() {
        return size;
    }

    /** The i-th occupied atom, in no order. */
    int occupied(int i) {
        return occupied[i];
    }

    void run(long steps) {
        for (long step = 0; step < steps; step++) {
            changes = 0;
            double ratio = once();
            if (random.nextInt(4) == 0) {
                ratio += once();
            }
            boolean taken = ratio > Double.NEGATIVE_INFINITY && fits() && (ratio >= 0 || Math.log(random.nextDouble()) < ratio);
            for (int i = taken ? 0 : changes; i > 0; i--) {
                put(changed[i - 1], -by[i - 1]);
            }
        }
    }

    /** One change, fitting or not; gives the logarithm of how much likelier the world becomes, and of how much likelier the way back is than the way. */
    private double once() {
        if (size == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        int before = size;
        int one = occupied[random.nextInt(size)];
        int attribute = random.nextInt(strides.length);
        if (random.nextBoolean()) {
            int to = moved(one, attribute, random.nextInt(places.sizes()[attribute]));
            return to < 0 || to == one ? Double.NEGATIVE_INFINITY : change(one, -1) + change(to, 1) + Math.log((double) before / size);
        }
        int other = occupied[random.nextInt(size)];
        int first = moved(one, attribute, places.code(other, attribute));
        int second = moved(other, attribute, places.code(one, attribute));
        if (first < 0 || second < 0 || first == one || first == other) {
            return Double.NEGATIVE_INFINITY;
        }
        return change(one, -1) + change(other, -1) + change(first, 1) + change(second, 1) + 2 * Math.log((double) before / size);
    }

    private int moved(int atom, int attribute, int code) {
        return places.atom(places.of()[atom] + (code - places.code(atom, attribute)) * strides[attribute]);
    }

    private double change(int atom, int sign) {
        double ratio = rate == null ? 0 : sign > 0 ? Math.log(rate[atom] / (world[atom] + 1)) : Math.log(world[atom] / rate[atom]);
        put(atom, sign);
        changed[changes] = atom;
        by[changes++] = sign;
        return ratio;
    }

    private void put(int atom, int sign) {
        world[atom] += sign;
        print += sign * keys[atom];
        for (int row : rows.of[atom]) {
            totals[row] += sign;
        }
        if (sign > 0 && world[atom] == 1) {
            slot[atom] = size;
            occupied[size++] = atom;
        } else if (sign < 0 && world[atom] == 0) {
            int last = occupied[--size];
            occupied[slot[atom]] = last;
            slot[last] = slot[atom];
        }
    }

    private boolean fits() {
        for (int i = 0; i < changes; i++) {
            for (int row : rows.of[changed[i]]) {
                if (totals[row] < rows.low[row] || totals[row] > rows.high[row]) {
                    return false;
                }
            }
        }
        return true;
    }
}
