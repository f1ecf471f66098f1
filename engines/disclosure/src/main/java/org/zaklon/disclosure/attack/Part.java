package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A component under attack: its pool of <em>worlds</em> (whole numbers that fit everything that is said, checked exactly), and its
 * solvers, which are started when first needed.
 */
final class Part implements AutoCloseable {
    private static final int KEPT = 64;

    private final Component component;
    private final List<long[]> worlds = new ArrayList<>();
    private final Map<List<Integer>, Piece> pieces = new HashMap<>();
    private LinearProgram linear;
    private IntegerProgram whole;

    /**
     * Starts with one world.
     *
     * @param first a world to begin with, or null to look for one
     * @throws Propagation.Impossible where none fits
     */
    Part(Component component, long[] first) {
        this.component = component;
        worlds.add(first != null && component.fits(first) ? first : search());
    }

    private long[] search() {
        if (component.rows().length == 0) {
            return component.low().clone();
        }
        var optimum = linear().maximise(new double[component.size()]);
        if (optimum == null) {
            throw new Propagation.Impossible();
        }
        if (component.fits(optimum.rounded())) {
            return optimum.rounded();
        }
        var world = whole().maximise(new long[component.size()], null);
        if (world == null) {
            throw new Propagation.Impossible();
        }
        return checked(world);
    }

    Component component() {
        return component;
    }

    Piece piece(int[] touched, int[] held) {
        var key = new ArrayList<Integer>(touched.length + held.length + 1);
        Arrays.stream(touched).forEach(key::add);
        key.add(-1);
        Arrays.stream(held).forEach(key::add);
        return pieces.computeIfAbsent(key, k -> {
            var piece = new Piece(component, touched, touched.length == held.length ? touched : held);
            worlds.forEach(piece::see);
            return piece;
        });
    }

    /** Goes to a vertex and takes it into the pool where it is whole. */
    LinearProgram.Optimum push(double[] weights) {
        var optimum = linear().maximise(weights);
        if (optimum == null) {
            throw new Unsettled("The linear solver finds no world although there is one.");
        }
        var rounded = optimum.rounded();
        if (component.fits(rounded)) {
            add(rounded);
        }
        return optimum;
    }

    /** The upper end of a piece by the linear relaxation, with multipliers that prove it. */
    void boundHigh(Piece piece) {
        piece.provedHigh = Math.min(piece.provedHigh, bound(weights(piece.touched, 1)));
    }

    void boundLow(Piece piece) {
        piece.provedLow = Math.max(piece.provedLow, -bound(weights(piece.held, -1)));
    }

    private long bound(long[] weights) {
        var optimum = push(Arrays.stream(weights).asDoubleStream().toArray());
        double value = 0;
        for (int p = 0; p < weights.length; p++) {
            value += weights[p] * optimum.world()[p];
        }
        return Multipliers.round(component, weights, optimum.multipliers(), (long) Math.floor(value + 1e-6)).bound();
    }

    /** The upper end of a piece in whole numbers. */
    void settleHigh(Piece piece) {
        add(checked(whole().maximise(weights(piece.touched, 1), worlds.getFirst())));
        piece.provedHigh = piece.reachedHigh;
    }

    void settleLow(Piece piece) {
        add(checked(whole().maximise(weights(piece.held, -1), worlds.getFirst())));
        piece.provedLow = piece.reachedLow;
    }

    private void add(long[] world) {
        if (worlds.size() < KEPT) {
            worlds.add(world);
        }
        for (var piece : pieces.values()) {
            if (!piece.closed()) {
                piece.see(world);
            }
        }
    }

    private long[] checked(long[] world) {
        if (world == null || !component.fits(world)) {
            throw new Unsettled("The integer solver gave a world that does not fit.");
        }
        return world;
    }

    private long[] weights(int[] places, long weight) {
        var weights = new long[component.size()];
        for (int p : places) {
            weights[p] = weight;
        }
        return weights;
    }

    private LinearProgram linear() {
        if (linear == null) {
            linear = new LinearProgram(component);
        }
        return linear;
    }

    private IntegerProgram whole() {
        if (whole == null) {
            whole = new IntegerProgram(component);
        }
        return whole;
    }

    @Override
    public void close() {
        if (linear != null) {
            linear.close();
            linear = null;
        }
    }
}
