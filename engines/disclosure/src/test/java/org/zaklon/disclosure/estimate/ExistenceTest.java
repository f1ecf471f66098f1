package org.zaklon.disclosure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.disclosure.estimate.Existence.Problem.NONE;
import static org.zaklon.disclosure.estimate.Existence.Problem.NOT_IDENTIFIABLE;
import static org.zaklon.disclosure.estimate.Existence.Problem.NO_ESTIMATE;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.ExpressionsBasedModel;

class ExistenceTest {
    private static final int AB = 0b011;
    private static final int AC = 0b101;
    private static final int BC = 0b110;

    @Test
    void theArtificialTableFailsAsItsAuthorsSay() {
        var table = Tables.withoutEstimate(1);
        assertThat(Existence.problem(Design.of(table))).isEqualTo(NONE);
        assertThat(Existence.problem(Design.of(table, AC, BC))).isEqualTo(NONE);
        assertThat(Existence.problem(Design.of(table, AB))).isEqualTo(NO_ESTIMATE);
        assertThat(Existence.problem(Design.of(table, AB, AC))).isEqualTo(NO_ESTIMATE);
        assertThat(Existence.problem(Design.of(table, AB, AC, BC))).isEqualTo(NOT_IDENTIFIABLE);
        assertThat(LogLinear.fit(Design.of(table, AB))).isEmpty();
        assertThat(LogLinear.fit(Design.of(table, AB, AC, BC))).isEmpty();
    }

    @Test
    void withoutAnyOverlapTheDarkFigureHasNoBound() {
        var apart = CaptureTable.of(List.of("A", "B", "C"), new long[] {0, 90, 80, 0, 70, 0, 0, 0});
        assertThat(Existence.problem(Design.of(apart))).isEqualTo(NO_ESTIMATE);
        assertThat(Existence.isDarkFigureUnbounded(Design.of(apart))).isTrue();
    }

    /** The other of the two dual programs, as Fienberg and Rinaldo (2012) give it, and the fit itself must agree. */
    @Property(tries = 150, seed = "20261128")
    void theDirectionThePositiveTableAndTheFitTellTheSame(
            @ForAll @Size(15) List<@IntRange(min = -4, max = 6) Integer> counts, @ForAll @IntRange(max = 63) int chosen) {
        var table = CaptureTable.of(List.of("A", "B", "C", "D"), counts(counts));
        var pairs = table.pairs();
        var design = Design.of(table, IntStream.range(0, 6).filter(p -> (chosen >> p & 1) == 1).map(p -> pairs[p]).toArray());
        var positive = hasPositiveTable(design);
        assertThat(Existence.noDirection(design)).isEqualTo(positive);
        assertThat(Existence.exists(design)).isEqualTo(positive);
        assertThat(LogLinear.fit(design).isPresent()).isEqualTo(positive && Existence.rank(design) == design.width());
    }

    private static long[] counts(List<Integer> drawn) {
        var counts = new long[16];
        for (int history = 1; history < 16; history++) {
            counts[history] = Math.max(0, drawn.get(history - 1));
        }
        return counts;
    }

    private static boolean hasPositiveTable(Design design) {
        var model = new ExpressionsBasedModel();
        var least = model.addVariable("least").lower(0).upper(1).weight(1);
        for (int cell = 0; cell < design.size(); cell++) {
            var mean = model.addVariable("mean " + cell).lower(0);
            model.addExpression("above " + cell).lower(0).set(mean, 1).set(least, -1);
        }
        for (int p = 0; p < design.width(); p++) {
            var sum = 0L;
            var balance = model.addExpression("sum " + p);
            for (int cell = 0; cell < design.size(); cell++) {
                if (design.holds(cell, p)) {
                    balance.set(model.getVariable(cell + 1), 1);
                    sum += design.counts()[cell];
                }
            }
            balance.level(BigDecimal.valueOf(sum));
        }
        return model.maximise().getValue() > 1e-6;
    }
}
