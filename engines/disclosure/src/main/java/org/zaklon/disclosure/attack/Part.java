package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zaklon.disclosure.attack.solve.Component;
import org.zaklon.disclosure.attack.solve.Elimination;
import org.zaklon.disclosure.attack.solve.Impossible;
import org.zaklon.disclosure.attack.solve.IntegerProgram;
import org.zaklon.disclosure.attack.solve.LinearProgram;
import org.zaklon.disclosure.attack.solve.Moves;
import org.zaklon.disclosure.attack.solve.Multipliers;
import org.zaklon.disclosure.attack.solve.Sparse;
import org.zaklon.disclosure.attack.solve.Unsettled;
import org.zaklon.disclosure.attack.solve.Walk;

/**
 * A component under attack: its pool of <em>worlds</em> (whole numbers that fit everything that is said, checked exactly), the lines on
 * which its numbers can vary, and its solvers, which are started when first needed.
 */
final class Part implements AutoCloseable {
    /** Elimination fills up; beyond so many terms the rest is left to the linear program. */
    private static final long WORK = 400_000_000;

    private final Component component;
    private final Elimination elimination;
    private final Component lean;
    private final Map<Sparse, Known> lines = new HashMap<>();
    private long[] world;
    private LinearProgram linear;
    private IntegerProgram whole;
    private Walk walk;
    private Moves moves;

    /** A line with how its direction is reduced. */
    private record Known(Line line, Elimination.Reduced reduced) {}

    /**
     * Starts with one world.
     *
     * @param first a world to begin with, or null to look for one
     * @throws Impossible where none fits
     */
    Part(Component component, long[] first) {
        this.component = component;
        elimination = new Elimination(component, WORK);
        lean = component.only(elimination.kept());
        world = first != null && component.fits(first) ? first : search();
    }

    private long[] search() {
        if (component.rows().length == 0) {
            return component.low().clone();
        }
        var optimum = linear().maximise(new double[component.size()]);
        if (optimum == null) {
            throw new Impossible();
        }
        if (component.fits(optimum.rounded())) {
            return optimum.rounded();
        }
        return whole().find().map(this::checked).orElseThrow(Impossible::new);
    }

    Component component() {
        return component;
    }

    /** A world that fits. */
    long[] world() {
        return world.clone();
    }

    Moves moves() {
        if (moves == null) {
            moves = elimination.moves(WORK);
        }
        return moves;
    }

    /** The line of a sum of places; empty where the sum is constant. */
    Optional<Link> link(int[] places) {
        var reduced = elimination.reduce(places);
        if (reduced.row().isZero()) {
            return Optional.empty();
        }
        long content = reduced.row().content();
        var known = lines.computeIfAbsent(reduced.row().dividedBy(content), direction -> {
            var line = new Line(component, places);
            line.see(world);
            return new Known(line, reduced);
        });
        var its = known.reduced;
        long itsContent = its.row().content();
        // scale * sum = content * direction - end, and the same for the line.
        long sign = itsContent < 0 ? -1 : 1;
        return Optional.of(new Link(this, known.line,
                sign * Math.multiplyExact(content, its.scale()),
                sign * Math.subtractExact(Math.multiplyExact(content, its.end()), Math.multiplyExact(reduced.end(), itsContent)),
                sign * Math.multiplyExact(itsContent, reduced.scale())));
    }

    /** The value of a sum of places that is the same in all worlds. */
    long constant(int[] places) {
        return Arrays.stream(places).mapToLong(p -> world[p]).sum();
    }

    /**
     * Steps towards both ends of a line without a solver.
     *
     * @param width how far apart the ends need to be
     */
    void step(Line line, long width) {
        for (int sign : new int[] {1, -1}) {
            if (line.reachedHigh - line.reachedLow < width) {
                step(line, sign, width - (line.reachedHigh - line.reachedLow));
            }
        }
    }

    /** Steps towards one end of a line without a solver, so far at most. */
    void step(Line line, int sign, long by) {
        if (walk == null) {
            walk = new Walk(component, moves());
        }
        walk.start(sign > 0 ? line.highest : line.lowest);
        if (walk.raise(line.places, sign, by) > 0) {
            add(checked(walk.world()));
        }
    }

    /** A far world in the direction of the weights, whole, not always the farthest. */
    void push(long[] weights) {
        var optimum = linear().maximise(Arrays.stream(weights).asDoubleStream().toArray());
        if (optimum != null && component.fits(optimum.rounded())) {
            add(optimum.rounded());
        } else {
            add(checked(whole().improve(weights, world)));
        }
    }

    /** The upper end of a line by the linear relaxation, with multipliers that prove it. */
    void boundHigh(Line line) {
        line.highAsked = true;
        line.provedHigh = Math.min(line.provedHigh, bound(weights(line.places, 1)));
    }

    void boundLow(Line line) {
        line.lowAsked = true;
        line.provedLow = Math.max(line.provedLow, -bound(weights(line.places, -1)));
    }

    /** The component without statements that follow from others: the rows that multipliers speak of. */
    Component lean() {
        return lean;
    }

    /** The least upper bound of a sum of places, times a sign, that multipliers prove. */
    Multipliers prove(int[] places, long sign) {
        return proof(weights(places, sign));
    }

    private long bound(long[] weights) {
        return proof(weights).bound();
    }

    private Multipliers proof(long[] weights) {
        var optimum = linear().maximise(Arrays.stream(weights).asDoubleStream().toArray());
        if (optimum == null) {
            throw new Unsettled("The linear solver finds no world although there is one.");
        }
        if (component.fits(optimum.rounded())) {
            add(optimum.rounded());
        }
        double value = 0;
        for (int p = 0; p < weights.length; p++) {
            value += weights[p] * optimum.world()[p];
        }
        return Multipliers.round(lean, weights, optimum.multipliers(), (long) Math.floor(value + 1e-6));
    }

    /** The upper end of a line in whole numbers. */
    void settleHigh(Line line) {
        add(checked(whole().maximise(weights(line.places, 1), world)));
        line.provedHigh = line.reachedHigh;
    }

    void settleLow(Line line) {
        add(checked(whole().maximise(weights(line.places, -1), world)));
        line.provedLow = line.reachedLow;
    }

    /** As many as possible of these lines as great as asked, in one world. */
    void reachMany(List<Line> many, long[] least) {
        add(checked(whole().findMany(many.stream().map(line -> line.places).toList(), least, many.getFirst().highest)));
    }

    /** Whether a line can be at most this, in whole numbers. */
    void settleAtMost(Line line, long most) {
        if (most < line.provedLow) {
            return;
        }
        whole().find(line.places, Long.MIN_VALUE, most, line.lowest).map(this::checked).ifPresentOrElse(this::add, () -> line.provedLow = most + 1);
    }

    /** Whether it can be at least this. */
    void settleAtLeast(Line line, long least) {
        if (least > line.provedHigh) {
            return;
        }
        whole().find(line.places, least, Long.MAX_VALUE, line.highest).map(this::checked).ifPresentOrElse(this::add, () -> line.provedHigh = least - 1);
    }

    private void add(long[] seen) {
        world = seen;
        for (var known : lines.values()) {
            if (!known.line.closed()) {
                known.line.see(seen);
            }
        }
    }

    private long[] checked(long[] seen) {
        if (!component.fits(seen)) {
            throw new Unsettled("The integer solver gave a world that does not fit.");
        }
        return seen;
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
            linear = new LinearProgram(lean);
        }
        return linear;
    }

    private IntegerProgram whole() {
        if (whole == null) {
            whole = new IntegerProgram(lean);
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
