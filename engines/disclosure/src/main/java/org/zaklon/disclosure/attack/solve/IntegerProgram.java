package org.zaklon.disclosure.attack.solve;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zaklon.disclosure.table.Said;

/** The whole numbers of a component (CP-SAT): the last word where the linear relaxation leaves a question. */
public final class IntegerProgram {
    /** The limit of one question in the solver's own, repeatable measure of work, about seconds. */
    private static final double LIMIT = 60;

    private static final double SHORT = 0.3;
    private static final double LONGER = 1;

    private final CpModel model = new CpModel();
    private final IntVar[] places;
    private final CpSolver solver = new CpSolver();
    /** What is asked of one sum beside everything that is known; empty, and so true, between questions. */
    private final Constraint question;

    public IntegerProgram(Component component) {
        Native.load();
        places = new IntVar[component.size()];
        for (int p = 0; p < places.length; p++) {
            places[p] = model.newIntVar(component.low()[p], component.high()[p], "");
        }
        for (int r = 0; r < component.rows().length; r++) {
            var sum = LinearExpr.sum(Arrays.stream(component.rows()[r]).mapToObj(p -> places[p]).toArray(IntVar[]::new));
            long most = component.most()[r] == Said.UNBOUNDED ? Long.MAX_VALUE / 4 : component.most()[r];
            model.addLinearConstraint(sum, component.least()[r], most);
        }
        question = model.addLinearConstraint(LinearExpr.constant(0), 0, 0);
        solver.getParameters().setNumWorkers(1).setRandomSeed(1);
    }

    /** Any world; empty where none fits. */
    public Optional<long[]> find() {
        model.clearObjective();
        model.clearHints();
        return solve(LIMIT) == CpSolverStatus.INFEASIBLE ? Optional.empty() : Optional.of(world());
    }

    /**
     * A world in which a sum lies between two ends; empty where none fits. Cheaper than to ask for the greatest or least sum.
     *
     * @param hint a world to start from
     * @throws Unsettled where the limit was reached
     */
    public Optional<long[]> find(int[] sum, long low, long high, long[] hint) {
        var linear = question.getBuilder().getLinearBuilder().clear();
        for (int p : sum) {
            linear.addVars(places[p].getIndex()).addCoeffs(1);
        }
        linear.addDomain(Math.max(low, Long.MIN_VALUE / 4)).addDomain(Math.min(high, Long.MAX_VALUE / 4));
        model.clearObjective();
        hint(hint);
        try {
            return solve(LIMIT) == CpSolverStatus.INFEASIBLE ? Optional.empty() : Optional.of(world());
        } finally {
            question.getBuilder().getLinearBuilder().clear().addDomain(0).addDomain(0);
        }
    }

    /**
     * A world in which a sum is as great as it can be.
     *
     * @param weights whole numbers, one for each place
     * @param hint a world to start from
     * @throws Unsettled where the limit was reached
     */
    public long[] maximise(long[] weights, long[] hint) {
        ask(weights, hint);
        if (solve(LIMIT) == CpSolverStatus.FEASIBLE) {
            throw new Unsettled("The integer solver reached its limit.");
        }
        return world();
    }

    /**
     * A world in which as many as possible of several sums are at least so great, as far as a short search finds one: one question for what would be many.
     *
     * @param hint a world to start from, and what is answered where no other was found
     */
    public long[] findMany(List<int[]> sums, long[] least, long[] hint) {
        hint(hint);
        model.clearObjective();
        var many = model.getClone();
        var reached = new BoolVar[sums.size()];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = many.newBoolVar("");
            var sum = LinearExpr.sum(Arrays.stream(sums.get(i)).mapToObj(p -> places[p]).toArray(IntVar[]::new));
            many.addGreaterOrEqual(sum, least[i]).onlyEnforceIf(reached[i]);
        }
        many.maximize(LinearExpr.sum(reached));
        solver.getParameters().setMaxDeterministicTime(LONGER);
        var status = solver.solve(many);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE ? world() : hint;
    }

    /** A world in which a sum is greater, as far as a short search finds one. */
    public long[] improve(long[] weights, long[] hint) {
        ask(weights, hint);
        return solve(SHORT) == CpSolverStatus.UNKNOWN ? hint : world();
    }

    private void ask(long[] weights, long[] hint) {
        model.clearObjective();
        model.maximize(LinearExpr.weightedSum(places, weights));
        hint(hint);
    }

    private void hint(long[] world) {
        model.clearHints();
        for (int p = 0; p < world.length; p++) {
            model.addHint(places[p], world[p]);
        }
    }

    private CpSolverStatus solve(double limit) {
        solver.getParameters().setMaxDeterministicTime(limit);
        var status = solver.solve(model);
        boolean late = status == CpSolverStatus.UNKNOWN && limit == LIMIT;
        if (late || status == CpSolverStatus.MODEL_INVALID) {
            throw new Unsettled("The integer solver ended with %s.".formatted(status));
        }
        return status;
    }

    private long[] world() {
        return Arrays.stream(places).mapToLong(solver::value).toArray();
    }
}
