package org.zaklon.country.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zaklon.country.AgeGroup;
import org.zaklon.country.Country;
import org.zaklon.country.indicators.ScreeningResult.DimensionView;
import org.zaklon.country.indicators.ScreeningResult.ElementView;
import org.zaklon.country.indicators.ScreeningResult.State;
import org.zaklon.country.reading.ProfileReader;

class ScreeningResultTest {
    private static final Country COUNTRY = new Country(ProfileReader.bundled("bih"));
    private static final IndicatorSet ADULT_LABOUR = COUNTRY.indicatorSet("ilo-adult-labour");
    private static final IndicatorSet CHILD_LABOUR = COUNTRY.indicatorSet("ilo-child-labour");
    private static final IndicatorSet ADULT_SEXUAL = COUNTRY.indicatorSet("ilo-adult-sexual");

    @Test
    void withoutAnswersNothingIsAssessedWhichIsNotNone() {
        assertThat(adult(Map.of()).overall()).isEqualTo(Finding.NOT_ASSESSED);
        assertThat(adult(Map.of("d1-job", Answer.UNKNOWN)).overall()).isEqualTo(Finding.NOT_ASSESSED);
        assertThat(adult(Map.of("d1-job", Answer.NO)).overall()).isEqualTo(Finding.NONE);
    }

    @Test
    void oneYesIsAnIndicationAndNamesWhatItSpeaksForAndWhatIsMissing() {
        var result = adult(yes("d1-job"));

        assertThat(result.overall()).isEqualTo(Finding.INDICATIONS);
        assertThat(result.element(Element.ACT).state()).isEqualTo(State.SPOKEN_FOR);
        assertThat(result.element(Element.MEANS).dimensions()).extracting(Dimension::id).containsExactly("d1");
        assertThat(result.missing()).containsExactly(Element.PURPOSE);
    }

    @Test
    void aDimensionIsStrongByTheRuleOfItsSource() {
        assertThat(dimension("d4", "d4-hours")).isEqualTo(Finding.INDICATIONS);
        assertThat(dimension("d4", "d4-hours", "d4-no-school")).isEqualTo(Finding.STRONG_INDICATIONS);
        assertThat(dimension("d4", "d4-pay", "d4-living")).isEqualTo(Finding.INDICATIONS);
        assertThat(dimension("d4", "d4-pay", "d4-living", "d4-no-school")).isEqualTo(Finding.STRONG_INDICATIONS);
        assertThat(dimension("d4", "d4-pay", "d4-living", "d4-social")).isEqualTo(Finding.STRONG_INDICATIONS);
        assertThat(dimension("d5", "d5-violence-held", "d5-isolated")).isEqualTo(Finding.STRONG_INDICATIONS);
    }

    @Test
    void forAnAdultTheModelNeedsMeansExploitationAndCoercion() {
        var twoOfThree = yes("d1-job", "d1-wages", "d4-hours", "d4-pay");
        var all = yes("d1-job", "d1-wages", "d4-hours", "d4-pay", "d5-violence-held", "d5-isolated");

        assertThat(adult(twoOfThree).overall()).isEqualTo(Finding.INDICATIONS);
        assertThat(adult(all).overall()).isEqualTo(Finding.STRONG_INDICATIONS);
        assertThat(adult(all).missing()).isEmpty();
    }

    @Test
    void forAChildTheMeansAreNotNeededAndExploitationWithAnActIsEnough() {
        var exploited = yes("d4-hours", "d4-pay");

        var withoutAct = ScreeningResult.of(CHILD_LABOUR, AgeGroup.CHILD, exploited, Map.of());
        assertThat(withoutAct.element(Element.MEANS).state()).isEqualTo(State.NOT_NEEDED);
        assertThat(withoutAct.missing()).containsExactly(Element.ACT);
        assertThat(withoutAct.overall()).isEqualTo(Finding.INDICATIONS);

        var withAct = ScreeningResult.of(CHILD_LABOUR, AgeGroup.CHILD, exploited, Map.of(Element.ACT, Set.of("TRANSPORTATION")));
        assertThat(withAct.missing()).isEmpty();
        assertThat(withAct.overall()).isEqualTo(Finding.STRONG_INDICATIONS);
    }

    @Test
    void indicatorsOfUnconfirmedStrengthAreNamedButTheRuleDoesNotCountThem() {
        var result = ScreeningResult.of(ADULT_SEXUAL, AgeGroup.ADULT, yes("d4-hours", "d4-pay", "d4-living", "d4-working"), Map.of());

        assertThat(result.rulesApply()).isFalse();
        assertThat(result.overall()).isEqualTo(Finding.INDICATIONS);
        assertThat(result.dimensions().get(3).yes()).hasSize(4);
        assertThat(adult(yes("d4-hours")).rulesApply()).isTrue();
    }

    @Test
    void whatIsStillOpenIsListed() {
        var view = adult(Map.of("d6-depends", Answer.NO, "d6-past-held", Answer.REFUSED)).dimensions().get(5);

        assertThat(view.open()).extracting(Indicator::id).doesNotContain("d6-depends").contains("d6-past-held", "d6-personal");
    }

    @Test
    void anIndicatorThatASetDoesNotHaveIsNotAsked() {
        assertThat(CHILD_LABOUR.indicators()).extracting(Indicator::id).doesNotContain("d4-social", "d3-false-law");
        assertThat(ADULT_LABOUR.indicators()).hasSize(67);
    }

    @Test
    void noResultHoldsANumber() {
        var components = Stream.of(ScreeningResult.class, DimensionView.class, ElementView.class, Indicator.class, Dimension.class)
                .flatMap(c -> Arrays.stream(c.getRecordComponents())).map(RecordComponent::getType);

        assertThat(components).noneMatch(t -> Number.class.isAssignableFrom(t) || t.isPrimitive() && t != boolean.class);
    }

    private static Finding dimension(String id, String... yes) {
        return adult(yes(yes)).dimensions().stream().filter(d -> d.dimension().id().equals(id)).findFirst().orElseThrow().finding();
    }

    private static ScreeningResult adult(Map<String, Answer> answers) {
        return ScreeningResult.of(ADULT_LABOUR, AgeGroup.ADULT, answers, Map.of());
    }

    private static Map<String, Answer> yes(String... indicators) {
        var answers = new HashMap<String, Answer>();
        List.of(indicators).forEach(i -> answers.put(i, Answer.YES));
        return answers;
    }
}
