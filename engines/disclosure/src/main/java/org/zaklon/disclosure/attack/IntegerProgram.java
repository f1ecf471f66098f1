package org.zaklon.disclosure.attack;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import java.util.Arrays;
import org.zaklon.disclosure.table.Said;

/** The whole numbers of a component (CP-SAT): the last word where the linear relaxation leaves a question. */
final class IntegerProgram {
    /** The limit of one question in the solver's own, repeatable measure of work, about seconds. */
    private static final double LIMIT = 60;

    private final CpModel model = new CpModel();
    private final IntVar[] places;
    private final CpSolver solver = new CpSolver();

    IntegerProgram(Component component) {
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
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(LIMIT);
    }

    /**
     * A world in which a sum is as great as it can be.
     *
     * @param weights whole numbers, one for each place
     * @param hint a world to start from, or null
     * @return null where no world fits
     * @throws Unsettled where the limit was reached
     */
    long[] maximise(long[] weights, long[] hint) {
        var sum = LinearExpr.newBuilder();
        for (int p = 0; p < weights.length; p++) {
            if (weights[p] != 0) {
                sum.addTerm(places[p], weights[p]);
            }
        }
        model.clearObjective();
        model.maximize(sum);
        model.clearHints();
        for (int p = 0; hint != null && p < hint.length; p++) {
            model.addHint(places[p], hint[p]);
        }
        var status = solver.solve(model);
        if (status == CpSolverStatus.INFEASIBLE) {
            return null;
        }
        if (status != CpSolverStatus.OPTIMAL) {
            throw new Unsettled("The integer solver ended with %s.".formatted(status));
        }
        return Arrays.stream(places).mapToLong(solver::value).toArray();
    }
}
