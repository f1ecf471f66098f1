package org.zaklon.disclosure.estimate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Whether a model has a maximum-likelihood estimate on a table, and only one.
 *
 * <p>There is none exactly where the parameters can be moved in a direction that lowers some empty cells and leaves every other cell as it
 * is: the likelihood then grows without end (Haberman 1974). Fienberg and Rinaldo (2012) ask the dual question, for a strictly
 * positive table with the same sums. Asked for the direction, the linear program holds no counts, only which cells are empty, and its
 * optimum is 0 or at least 1: nothing hangs on a tolerance.
 */
final class Existence {
    private static final BigInteger PRIME = BigInteger.valueOf(2_147_483_647);

    private Existence() {}

    /** What is wrong with a model on a table. */
    enum Problem {
        /** No finite parameters are best. */
        NO_ESTIMATE,
        /** Many parameters are best, with different dark figures. */
        NOT_IDENTIFIABLE,
        NONE
    }

    static Problem problem(Design design) {
        return rank(design) < design.width() ? Problem.NOT_IDENTIFIABLE : exists(design) ? Problem.NONE : Problem.NO_ESTIMATE;
    }

    static boolean exists(Design design) {
        return casesTellAllApart(design) || noDirection(design);
    }

    /**
     * Whether the cells with cases alone tell all parameters apart. Then no direction leaves them as they are, so there is none, and the linear
     * program need not be asked: with ten lists it takes a second. Ranks are counted modulo a prime, which can only make them smaller.
     */
    static boolean casesTellAllApart(Design design) {
        var basis = new long[design.width()][];
        int rank = 0;
        for (int cell = 0; cell < design.size() && rank < design.width(); cell++) {
            if (design.counts()[cell] > 0) {
                var row = new long[design.width()];
                for (int p = 0; p < row.length; p++) {
                    row[p] = design.holds(cell, p) ? 1 : 0;
                }
                rank += reduced(row, basis) ? 1 : 0;
            }
        }
        return rank == design.width();
    }

    /** Adds a row to a basis in echelon form, at the place of its first entry, unless the basis has it already. */
    private static boolean reduced(long[] row, long[][] basis) {
        for (int p = 0; p < row.length; p++) {
            if (row[p] == 0) {
                continue;
            }
            if (basis[p] == null) {
                long inverse = BigInteger.valueOf(row[p]).modInverse(PRIME).longValue();
                for (int q = p; q < row.length; q++) {
                    row[q] = row[q] * inverse % PRIME.longValue();
                }
                basis[p] = row;
                return true;
            }
            long times = PRIME.longValue() - row[p];
            for (int q = p; q < row.length; q++) {
                row[q] = (row[q] + times * basis[p][q]) % PRIME.longValue();
            }
        }
        return false;
    }

    static boolean noDirection(Design design) {
        var program = new Directions(design);
        program.falls.forEach(fall -> fall.upper(1).weight(1));
        return program.largest() < 0.5;
    }

    /** Whether the likelihood grows without end while the dark figure does. */
    static boolean isDarkFigureUnbounded(Design design) {
        var program = new Directions(design);
        program.moves[0].upper(1).weight(1);
        return program.largest() > 0.5;
    }

    /** How many of the parameters the cells can tell apart. */
    static int rank(Design design) {
        var products = R064Store.FACTORY.make(design.width(), design.width());
        for (int p = 0; p < design.width(); p++) {
            for (int q = 0; q < design.width(); q++) {
                var both = design.parameters()[p] | design.parameters()[q];
                var cells = 0;
                for (var cell : design.cells()) {
                    cells += (cell & both) == both ? 1 : 0;
                }
                products.set(p, q, cells);
            }
        }
        var values = SingularValue.R064.make(products);
        values.decompose(products);
        return values.getRank();
    }

    /** The directions in which no cell's mean rises, cells with cases keep theirs, and empty cells fall. */
    private static final class Directions {
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Variable[] moves;
        private final List<Variable> falls = new ArrayList<>();

        Directions(Design design) {
            moves = new Variable[design.width()];
            for (int p = 0; p < moves.length; p++) {
                moves[p] = model.addVariable("move " + p);
            }
            for (int cell = 0; cell < design.size(); cell++) {
                var balance = model.addExpression("cell " + cell).level(BigDecimal.ZERO);
                for (int p = 0; p < moves.length; p++) {
                    if (design.holds(cell, p)) {
                        balance.set(moves[p], 1);
                    }
                }
                if (design.counts()[cell] == 0) {
                    var fall = model.addVariable("fall " + cell).lower(0);
                    balance.set(fall, 1);
                    falls.add(fall);
                }
            }
        }

        double largest() {
            var result = model.maximise();
            if (!result.getState().isOptimal()) {
                throw new IllegalStateException("The linear program that looks for an estimate ended " + result.getState());
            }
            return result.getValue();
        }
    }
}
