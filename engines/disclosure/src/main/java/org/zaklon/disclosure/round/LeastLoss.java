package org.zaklon.disclosure.round;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The master problem: how far each unit must be weakened so that every cut is met, at the least loss. A cut says that of some units at least one
 * must be weaker than it was.
 */
final class LeastLoss {
    private static final double SECONDS = 60;

    private final long[][] loss;
    private final List<Cut> cuts = new ArrayList<>();

    private record Cut(int[] units, int[] levels) {}

    /**
     * What was chosen.
     *
     * @param proven whether nothing cheaper meets the cuts
     */
    record Choice(int[] levels, long loss, boolean proven) {}

    /** @param loss for each unit what each level costs, rising from 0 */
    LeastLoss(long[][] loss) {
        this.loss = loss;
    }

    void cut(int[] units, int[] levels) {
        cuts.add(new Cut(units, levels));
    }

    /** @return nothing where no choice meets the cuts, because units stand at their weakest already */
    Optional<Choice> solve() {
        if (cuts.isEmpty()) {
            return Optional.of(new Choice(new int[loss.length], 0, true));
        }
        Loader.loadNativeLibraries();
        var model = new CpModel();
        var reached = new TreeMap<Integer, Literal[]>();
        var terms = new ArrayList<IntVar>();
        var prices = new ArrayList<Long>();
        for (var cut : cuts) {
            var either = new ArrayList<Literal>();
            for (int i = 0; i < cut.units().length; i++) {
                var steps = reached.computeIfAbsent(cut.units()[i], unit -> steps(model, unit, terms, prices));
                if (cut.levels()[i] < steps.length) {
                    either.add(steps[cut.levels()[i]]);
                }
            }
            if (either.isEmpty()) {
                return Optional.empty();
            }
            model.addBoolOr(either);
        }
        model.minimize(LinearExpr.weightedSum(terms.toArray(IntVar[]::new), prices.stream().mapToLong(Long::longValue).toArray()));
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(SECONDS);
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        var levels = new int[loss.length];
        reached.forEach((unit, steps) -> {
            for (var step : steps) {
                levels[unit] += solver.booleanValue(step) ? 1 : 0;
            }
        });
        long total = 0;
        for (int unit = 0; unit < levels.length; unit++) {
            total += loss[unit][levels[unit]];
        }
        return Optional.of(new Choice(levels, total, status == CpSolverStatus.OPTIMAL));
    }

    /** For each level but the first: whether it is reached; a later one only with those before it. */
    private Literal[] steps(CpModel model, int unit, List<IntVar> terms, List<Long> prices) {
        var steps = new Literal[loss[unit].length - 1];
        for (int level = 0; level < steps.length; level++) {
            var step = model.newBoolVar("");
            steps[level] = step;
            terms.add(step);
            prices.add(loss[unit][level + 1] - loss[unit][level]);
            if (level > 0) {
                model.addImplication(step, steps[level - 1]);
            }
        }
        return steps;
    }
}
