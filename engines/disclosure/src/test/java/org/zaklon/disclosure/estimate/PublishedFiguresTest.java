package org.zaklon.disclosure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.estimate.Estimate.Term;

/** What SparseMSE 2.0.1 gives on the published tables. */
class PublishedFiguresTest {
    @ParameterizedTest
    @CsvSource({
        "UKdat_5, 11313, 9884, 13027, LA:NG NG:GP PFNCA:GP LA:PFNCA GO:GP NG:GO",
        "UKdat, 11418, 9977, 13146, PF:NCA LA:NG NG:GP LA:PF PF:GP GO:GP NG:GO",
        "Ned, 111139, 92440, 133992, O:Z P:Z I:Z P:R O:P K:R I:K K:O"
    })
    void theChosenModelAndItsIntervalAreTheirs(String name, double population, double low, double high, String terms) {
        var table = Tables.published(name);
        var chosen = Stepwise.choose(table, Progress.NONE).orElseThrow();
        assertThat(chosen.fit().population()).isCloseTo(population, within(1.0));
        assertThat(chosen.fit().interval().low()).isCloseTo(low, withPercentage(0.05));
        assertThat(chosen.fit().interval().high()).isCloseTo(high, withPercentage(0.05));
        assertThat(chosen.terms().stream().map(pair -> Term.of(table, pair).toString())).isEqualTo(List.of(terms.split(" ")));
        assertThat(chosen.passed()).isEmpty();
    }

    @Test
    void theCriterionOfAkaikeIsTheirs() {
        assertThat(Stepwise.choose(Tables.published("UKdat_5"), Progress.NONE).orElseThrow().fit().aic()).isCloseTo(127.60, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"UKdat, 12214", "Ned, 52823"})
    void independentListsGiveWhatTheyGive(String name, double population) {
        assertThat(LogLinear.fit(Design.of(Tables.published(name))).orElseThrow().population()).isCloseTo(population, within(1.0));
    }

    /**
     * With 200 resamples each. Over many seeds the ends have standard deviations of about 330 and 790 (five lists), 400 and 570 (six); the
     * difference of two runs may be three times the square root of two of that.
     */
    @ParameterizedTest
    @CsvSource({"UKdat_5, 8922, 15653, 1400, 3300", "UKdat, 9418, 15036, 1700, 2400"})
    void theBootstrapIsTheirsWithinItsOwnError(String name, double low, double high, double lowError, double highError) {
        var table = Tables.published(name);
        var interval = Bootstrap.of(table, Stepwise.choose(table, Progress.NONE).orElseThrow().fit().population(), 200, 1234, Progress.NONE).interval();
        assertThat(interval.low()).isCloseTo(low, within(lowError));
        assertThat(interval.high()).isCloseTo(high, within(highError));
    }

    @Test
    void theArtificialTableIsRefused() {
        var estimate = EstimatePopulation.from(Tables.published("Artificial_3"), Tables.SMALL, Progress.NONE);
        assertThat(estimate).isInstanceOfSatisfying(Estimate.Refused.class, refused -> assertThat(refused.reasons())
                .extracting(Estimate.Reason::unmet).contains(Estimate.Condition.EXISTS));
    }

    @Test
    void theDutchTableSaysHowFarModelsDisagree() {
        var estimate = EstimatePopulation.from(Tables.published("Ned"), Tables.SMALL, Progress.NONE);
        assertThat(estimate).isInstanceOfSatisfying(Estimate.Range.class, range -> {
            assertThat(range.range().low()).isLessThan(53_000);
            assertThat(range.range().high()).isGreaterThan(134_000);
            assertThat(range.why()).anyMatch(why -> why.startsWith("The model of independent lists gives 52,823, 0.5 times"));
            assertThat(range.terms()).contains(new Term("K", "R", 0));
        });
    }
}
