package org.zaklon.disclosure.round;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * Controlled rounding (Cox 1987; Salazar 2006): multiples of the base that add up in every table, as near to the true numbers as possible. Zero-restricted
 * wherever that is feasible: a multiple of the base stays, every other number goes to one of the two multiples beside it.
 *
 * <p>A published multiple says that the true number lies less than one base away, so {@code 5} for base 5 says 1 to 9: somebody is there. For
 * small counts of persons the rule (10,5) is the safe one; this is for tables in which additivity is worth more.
 */
public final class ControlledRounding {
    private static final int FURTHEST = 3;
    private static final double SECONDS = 120;

    private final Catalogue catalogue;
    private final long[] values;
    private final long base;

    /** @throws IllegalArgumentException where the base is less than 2 */
    public ControlledRounding(Catalogue catalogue, long[] values, long base) {
        if (base < 2) {
            throw new IllegalArgumentException("A rounding base is at least 2, not %d.".formatted(base));
        }
        this.catalogue = catalogue;
        this.values = values.clone();
        this.base = base;
    }

    /**
     * Numbers that add up.
     *
     * @param published a multiple of the base for each cell
     * @param steps how many multiples a number may lie beyond its two neighbours: 0 is zero-restricted
     * @param distance the sum of all deviations
     * @param optimal whether it is proven that no smaller distance is possible
     */
    public record Rounded(long[] published, int steps, long distance, boolean optimal) {}

    /** @throws IllegalStateException where no numbers up to three multiples away add up, or none are found in time */
    public Rounded round(Progress progress) {
        Loader.loadNativeLibraries();
        for (int steps = 0; steps <= FURTHEST; steps++) {
            progress.step("multiples that add up", steps, FURTHEST + 1L);
            var rounded = solve(steps);
            if (rounded != null) {
                return rounded;
            }
        }
        throw new IllegalStateException("No multiples of %d that add up were found.".formatted(base));
    }

    /** What a reader learns, who knows the rule and how far numbers may lie. */
    public Publication publication(Rounded rounded) {
        var reach = (rounded.steps() + 1) * base - 1;
        return new Publication("rounded", catalogue, Arrays.stream(rounded.published())
                .mapToObj(shown -> new Said(Math.max(0, shown - reach), shown + reach)).toList());
    }

    private Rounded solve(int steps) {
        var model = new CpModel();
        var multiples = new IntVar[values.length];
        var deviations = new ArrayList<LinearArgument>();
        for (int cell = 0; cell < values.length; cell++) {
            long low = Math.max(0, values[cell] / base - steps);
            long high = (values[cell] + base - 1) / base + steps;
            multiples[cell] = model.newIntVar(low, high, "");
            if (low < high) {
                var deviation = model.newIntVar(0, (steps + 1) * base, "");
                model.addGreaterOrEqual(deviation, LinearExpr.affine(multiples[cell], base, -values[cell]));
                model.addGreaterOrEqual(deviation, LinearExpr.affine(multiples[cell], -base, values[cell]));
                deviations.add(deviation);
            }
            model.addHint(multiples[cell], Math.clamp((values[cell] + base / 2) / base, low, high));
        }
        sums().forEach(sum -> model.addEquality(multiples[sum[0]],
                LinearExpr.sum(IntStream.range(1, sum.length).mapToObj(i -> multiples[sum[i]]).toArray(IntVar[]::new))));
        model.minimize(LinearExpr.sum(deviations.toArray(LinearArgument[]::new)));
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(SECONDS);
        var status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return null;
        }
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("No multiples of %d that add up were found in time.".formatted(base));
        }
        var published = Arrays.stream(multiples).mapToLong(multiple -> solver.value(multiple) * base).toArray();
        var distance = IntStream.range(0, values.length).mapToLong(cell -> Math.abs(published[cell] - values[cell])).sum();
        return new Rounded(published, steps, distance, status == CpSolverStatus.OPTIMAL);
    }

    /** Every cell that is a sum of others in the catalogue: the cell, then its parts. */
    List<int[]> sums() {
        var sums = new ArrayList<int[]>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            var at = catalogue.cell(cell);
            for (int d = 0; d < at.length; d++) {
                for (var way : catalogue.dimensions().get(d).parts(at[d])) {
                    var sum = new int[way.length + 1];
                    sum[0] = cell;
                    for (int i = 0; i < way.length; i++) {
                        var part = at.clone();
                        part[d] = way[i];
                        sum[i + 1] = catalogue.find(part);
                    }
                    if (Arrays.stream(sum).allMatch(found -> found >= 0)) {
                        sums.add(sum);
                    }
                }
            }
        }
        return sums;
    }
}
