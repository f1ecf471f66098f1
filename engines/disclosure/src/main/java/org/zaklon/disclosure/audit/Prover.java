package org.zaklon.disclosure.audit;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.IncrementalityValues;
import com.google.ortools.linearsolver.MPSolverParameters.IntegerParam;
import com.google.ortools.linearsolver.MPSolverParameters.PresolveValues;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Decides what the walk could not: the linear program first, whose dual prices name the statements that prove a bound, whole numbers last. */
final class Prover implements AutoCloseable {
    private static final double CLEARLY = 1e-6;
    private static final double PRICE = 1e-9;
    private static final double SECONDS = 20;

    private final Rows rows;
    private final MPSolver linear;
    private final MPSolverParameters parameters;
    private final MPVariable[] variables;
    private final MPConstraint[] constraints;

    Prover(Rows rows) {
        Loader.loadNativeLibraries();
        this.rows = rows;
        this.linear = MPSolver.createSolver("GLOP");
        this.parameters = new MPSolverParameters();
        parameters.setIntegerParam(IntegerParam.PRESOLVE, PresolveValues.PRESOLVE_OFF.swigValue());
        parameters.setIntegerParam(IntegerParam.INCREMENTALITY, IncrementalityValues.INCREMENTALITY_ON.swigValue());
        var infinity = MPSolver.infinity();
        variables = new MPVariable[rows.atoms];
        Arrays.setAll(variables, atom -> linear.makeNumVar(0, most(atom) == 0 ? 0 : infinity, ""));
        constraints = new MPConstraint[rows.statements];
        for (int row = 0; row < rows.statements; row++) {
            constraints[row] = linear.makeConstraint(rows.low[row], rows.high[row] == Long.MAX_VALUE ? infinity : rows.high[row]);
            for (int atom : rows.sums[row]) {
                constraints[row].setCoefficient(variables[atom], 1);
            }
        }
    }

    /** What came out: a world; or statements that forbid it together; or neither in time. */
    sealed interface Answer {
        record World(long[] atoms) implements Answer {}
        record Impossible(List<Integer> proof) implements Answer {}

        record Undecided() implements Answer {}
    }

    /** Whether fractions of persons could bring the row between the bounds; the world in the answer is rounded and need not fit. */
    Answer fractions(int row, long low, long high) {
        var objective = linear.objective();
        objective.clear();
        for (int atom : rows.sums[row]) {
            objective.setCoefficient(variables[atom], 1);
        }
        var down = low <= 0;
        objective.setOptimizationDirection(!down);
        if (linear.solve(parameters) != MPSolver.ResultStatus.OPTIMAL) {
            return new Answer.Undecided();
        }
        var bound = objective.value();
        if (down ? bound > high + CLEARLY : bound < low - CLEARLY) {
            return new Answer.Impossible(proof());
        }
        return new Answer.World(Arrays.stream(variables).mapToLong(variable -> Math.round(variable.solutionValue())).toArray());
    }

    /** The statements with a price, and those that forbid the atoms with one. */
    private List<Integer> proof() {
        var proof = new TreeSet<Integer>();
        IntStream.range(0, constraints.length).filter(s -> Math.abs(constraints[s].dualValue()) > PRICE).forEach(proof::add);
        for (int atom = 0; atom < rows.atoms; atom++) {
            if (variables[atom].ub() == 0 && Math.abs(variables[atom].reducedCost()) > PRICE) {
                proof.add(Arrays.stream(rows.of[atom]).filter(row -> row < rows.statements && rows.high[row] == 0).findFirst().orElseThrow());
            }
        }
        return List.copyOf(proof);
    }

    /** Whether whole persons can bring it there; the world in the answer fits. */
    Answer persons(int row, long low, long high, long[] hint) {
        var first = solve(row, low, high, hint, false);
        return first instanceof Answer.Impossible ? solve(row, low, high, hint, true) : first;
    }

    /** @param named whether the statements shall be told apart, which is slower */
    private Answer solve(int row, long low, long high, long[] hint, boolean named) {
        var model = new CpModel();
        var atoms = new IntVar[rows.atoms];
        for (int atom = 0; atom < atoms.length; atom++) {
            var most = most(atom);
            atoms[atom] = model.newIntVar(0, most == Long.MAX_VALUE ? hint[atom] + 1000 : most, "");
            model.addHint(atoms[atom], hint[atom]);
        }
        var names = new ArrayList<Literal>();
        for (int r = 0; r < rows.statements; r++) {
            var total = LinearExpr.sum(Arrays.stream(rows.sums[r]).mapToObj(a -> atoms[a]).toArray(IntVar[]::new));
            var constraint = model.addLinearConstraint(total, rows.low[r], rows.high[r] == Long.MAX_VALUE ? Integer.MAX_VALUE : rows.high[r]);
            if (named) {
                var name = model.newBoolVar("");
                constraint.onlyEnforceIf(name);
                names.add(name);
            }
        }
        model.addLinearConstraint(LinearExpr.sum(Arrays.stream(rows.sums[row]).mapToObj(a -> atoms[a]).toArray(IntVar[]::new)), low,
                high == Long.MAX_VALUE ? Integer.MAX_VALUE : high);
        if (named) {
            model.addAssumptions(names.toArray(Literal[]::new));
        }
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(SECONDS);
        var status = solver.solve(model);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            return new Answer.World(Arrays.stream(atoms).mapToLong(solver::value).toArray());
        }
        if (status != CpSolverStatus.INFEASIBLE) {
            return new Answer.Undecided();
        }
        var core = new TreeSet<Integer>();
        if (named) {
            for (var index : solver.sufficientAssumptionsForInfeasibility()) {
                IntStream.range(0, names.size()).filter(n -> names.get(n).getIndex() == index).forEach(core::add);
            }
        }
        return new Answer.Impossible(List.copyOf(core));
    }

    /** The most that a single statement leaves to an atom. */
    private long most(int atom) {
        return Arrays.stream(rows.of[atom]).mapToLong(row -> row < rows.statements ? rows.high[row] : Long.MAX_VALUE).min().orElse(Long.MAX_VALUE);
    }

    @Override
    public void close() {
        linear.delete();
    }
}
