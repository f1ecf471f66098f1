package org.zaklon.disclosure.attack.solve;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IncrementalityValues;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import org.zaklon.disclosure.table.Said;

/**
 * The linear relaxation of a component, in floating point (GLOP). It stays in the solver from question to question, which then starts
 * from the last vertex. Nothing it says is believed: a vertex is rounded and checked in whole numbers, multipliers are rounded and summed
 * exactly by {@link Multipliers}.
 */
public final class LinearProgram implements AutoCloseable {
    private final Component component;
    private final MPSolver solver;
    private final MPVariable[] places;
    private final MPConstraint[] rows;
    private final MPSolverParameters parameters;

    public LinearProgram(Component component) {
        Native.load();
        this.component = component;
        solver = MPSolver.createSolver("GLOP");
        parameters = new MPSolverParameters();
        parameters.setIntegerParam(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
        parameters.setIntegerParam(IntegerParam.INCREMENTALITY, IncrementalityValues.INCREMENTALITY_ON.swigValue());
        places = new MPVariable[component.size()];
        for (int p = 0; p < places.length; p++) {
            places[p] = solver.makeNumVar(component.low()[p], component.high()[p], "");
        }
        rows = new MPConstraint[component.rows().length];
        for (int r = 0; r < rows.length; r++) {
            long most = component.most()[r];
            rows[r] = solver.makeConstraint(component.least()[r], most == Said.UNBOUNDED ? MPSolver.infinity() : most);
            for (int p : component.rows()[r]) {
                rows[r].setCoefficient(places[p], 1);
            }
        }
    }

    /**
     * The greatest value of a weighted sum.
     *
     * @param world the vertex
     * @param multipliers one for each row
     */
    public record Optimum(double[] world, double[] multipliers) {
        /** The vertex as whole numbers, whether they fit or not. */
        public long[] rounded() {
            var whole = new long[world.length];
            for (int p = 0; p < whole.length; p++) {
                whole[p] = Math.round(world[p]);
            }
            return whole;
        }
    }

    /** @return null where the solver found no world */
    public Optimum maximise(double[] weights) {
        var objective = solver.objective();
        objective.clear();
        for (int p = 0; p < weights.length; p++) {
            if (weights[p] != 0) {
                objective.setCoefficient(places[p], weights[p]);
            }
        }
        objective.setMaximization();
        var status = solver.solve(parameters);
        if (status == ResultStatus.INFEASIBLE) {
            return null;
        }
        if (status != ResultStatus.OPTIMAL) {
            throw new Unsettled("The linear solver ended with %s.".formatted(status));
        }
        var world = new double[places.length];
        for (int p = 0; p < world.length; p++) {
            world[p] = places[p].solutionValue();
        }
        var multipliers = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            multipliers[r] = rows[r].dualValue();
        }
        return new Optimum(world, multipliers);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
