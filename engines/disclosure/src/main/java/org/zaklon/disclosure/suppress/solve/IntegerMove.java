package org.zaklon.disclosure.suppress.solve;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;

/** The question of {@link Simplex}, in whole numbers: for the few sums where every vertex of the linear program moves fractions of persons. */
public final class IntegerMove {
    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;
    /** Reproducible, unlike a limit in seconds. */
    private static final String LIMITS = "num_workers:1 random_seed:1 max_deterministic_time:5 relative_gap_limit:0.2";

    private final Region region;
    private final Simplex.Costs costs;
    private final long most;
    private final MPSolver solver;

    /** @param most how far an atom or an open row may move */
    public IntegerMove(Region region, Simplex.Costs costs, long most) {
        Loader.loadNativeLibraries();
        this.region = region;
        this.costs = costs;
        this.most = most;
        solver = MPSolver.createSolver("SAT");
        solver.setSolverSpecificParametersAsString(LIMITS);
    }

    /** @return by how much each atom of the region changes, or null */
    public long[] solve(int form, long amount) {
        var rises = new MPVariable[region.atoms().length];
        var falls = new MPVariable[rises.length];
        var objective = solver.objective();
        for (int atom = 0; atom < rises.length; atom++) {
            boolean shut = costs.ofAtom(atom) == Simplex.SHUT;
            rises[atom] = solver.makeIntVar(0, shut ? 0 : most, "");
            falls[atom] = solver.makeIntVar(0, shut ? 0 : Math.min(most, costs.fallOfAtom(atom)), "");
            if (!shut) {
                objective.setCoefficient(rises[atom], Math.rint(100 * costs.ofAtom(atom)) + 1);
                objective.setCoefficient(falls[atom], Math.rint(100 * costs.ofAtom(atom)) + 1);
            }
        }
        for (int row = 0; row < region.rows().length; row++) {
            double cost = costs.ofRow(row);
            MPConstraint sum;
            if (row + rises.length == form) {
                sum = solver.makeConstraint(amount, amount);
            } else if (cost == 0) {
                sum = solver.makeConstraint(-costs.fallOfRow(row), UNBOUNDED);
            } else {
                sum = solver.makeConstraint(0, 0);
                if (cost != Simplex.SHUT) {
                    slack(sum, -1, most, cost);
                    slack(sum, 1, Math.min(most, costs.fallOfRow(row)), cost);
                }
            }
            for (int atom : region.rows()[row]) {
                sum.setCoefficient(rises[atom], 1);
                sum.setCoefficient(falls[atom], -1);
            }
        }
        if (form == rises.length + region.rows().length) {
            var asked = solver.makeConstraint(amount, amount);
            for (int atom : region.members(region.rows().length)) {
                asked.setCoefficient(rises[atom], 1);
                asked.setCoefficient(falls[atom], -1);
            }
        }
        if (form < rises.length) {
            rises[form].setBounds(Math.max(0, amount), Math.max(0, amount));
            falls[form].setBounds(Math.max(0, -amount), Math.max(0, -amount));
        }
        objective.setMinimization();
        var status = solver.solve();
        if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
            solver.delete();
            return null;
        }
        var steps = new long[rises.length];
        for (int atom = 0; atom < steps.length; atom++) {
            steps[atom] = Math.round(rises[atom].solutionValue() - falls[atom].solutionValue());
        }
        solver.delete();
        return steps;
    }

    private void slack(MPConstraint sum, int sign, double limit, double cost) {
        var slack = solver.makeIntVar(0, limit, "");
        sum.setCoefficient(slack, sign);
        solver.objective().setCoefficient(slack, Math.rint(100 * cost));
    }
}
