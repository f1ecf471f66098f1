package org.zaklon.disclosure.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.table.Said;

class RuleTest {
    private static final List<Rule.OfCount> RULES = List.of(new Threshold(5, false), new Threshold(5, true), new Nearest(3), new Nearest(5),
            new Nearest(10), new LowOrNearest(10, 5), new LowOrNearest(5, 5), new LowOrNearest(10, 3), new LowOrNearest(11, 10));

    @Test
    void aThresholdThatShowsZeroSaysOfAHiddenCountThatSomebodyIsThere() {
        var rule = new Threshold(5, false);
        assertThat(rule.show(0)).isEqualTo(new Shown("0", Said.exactly(0), false));
        assertThat(rule.show(4)).isEqualTo(new Shown("<5", new Said(1, 4), true));
        assertThat(rule.show(5)).isEqualTo(new Shown("5", Said.exactly(5), false));
        assertThat(new Threshold(5, true).show(0)).isEqualTo(new Shown("<5", new Said(0, 4), true));
    }

    @Test
    void theRuleTenFiveHidesNoughtToNineAndRoundsTheRest() {
        var rule = new LowOrNearest(10, 5);
        assertThat(rule.show(9)).isEqualTo(new Shown("<10", new Said(0, 9), true));
        assertThat(rule.show(10)).isEqualTo(new Shown("10", new Said(10, 12), false));
        assertThat(rule.show(12).text()).isEqualTo("10");
        assertThat(rule.show(13)).isEqualTo(new Shown("15", new Said(13, 17), false));
        assertThat(rule.coarser(3)).isEqualTo(rule.coarser(17)).isEqualTo(new Shown("<18", new Said(0, 17), true));
        assertThat(rule.coarser(18)).isEqualTo(rule.coarser(27)).isEqualTo(new Shown("18-27", new Said(18, 27), false));
    }

    @Test
    void roundingSaysHowFarItCanBeOff() {
        assertThat(new Nearest(5).maximumDeviation()).isEqualTo(2);
        assertThat(new Nearest(3).show(1)).isEqualTo(new Shown("0", new Said(0, 1), false));
        assertThat(new Nearest(10).show(5)).isEqualTo(new Shown("10", new Said(5, 14), false));
    }

    @Test
    void everyRuleSaysWhatIsTrueAndExactlyWhatItsTextAllows() {
        for (var rule : RULES) {
            for (long count = 0; count < 200; count++) {
                var shown = rule.show(count);
                for (long other = 0; other < 250; other++) {
                    var same = rule.show(other).text().equals(shown.text());
                    assertThat(other >= shown.said().low() && other <= shown.said().high()).as("%s: %d and %d", rule, count, other).isEqualTo(same);
                }
            }
        }
    }

    @Test
    void whatIsCoarserHoldsEverythingThatTheRuleLeavesPossibleAndIsAFunctionOfIt() {
        for (var rule : RULES) {
            for (long count = 0; count < 200; count++) {
                var fine = rule.show(count).said();
                var coarse = rule.coarser(count).said();
                assertThat(coarse.low()).as("%s of %d", rule, count).isLessThanOrEqualTo(fine.low());
                assertThat(coarse.high()).as("%s of %d", rule, count).isGreaterThanOrEqualTo(fine.high());
                for (long same = fine.low(); same <= fine.high(); same++) {
                    assertThat(rule.coarser(same)).as("%s of %d", rule, same).isEqualTo(rule.coarser(count));
                }
            }
        }
    }

    @Test
    void anAmountIsSensitiveWhenFewContributeMostOfIt() {
        assertThat(new Dominance.Share(1, 80).sensitive(100, 85, 10, 5)).isTrue();
        assertThat(new Dominance.Share(1, 85).sensitive(100, 85, 10, 5)).isFalse();
        assertThat(new Dominance.Share(2, 90).sensitive(100, 10, 85, 5)).isTrue();
        assertThat(new Dominance.Prior(10).sensitive(100, 85, 10, 5)).isTrue();
        assertThat(new Dominance.Prior(10).sensitive(100, 60, 20, 20)).isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Threshold(1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new LowOrNearest(5, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new Nearest(5).show(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Dominance.Share(0, 50));
    }
}
