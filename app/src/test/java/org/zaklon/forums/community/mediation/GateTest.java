package org.zaklon.forums.community.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.forums.community.mediation.Screening.Answer;

/** The gate as a rule, for every way in which the four questions can be answered. */
class GateTest {

    @Test
    void ofTheEightyOneWaysToAnswerExactlyOneOpensTheGate() {
        var all = all();
        assertThat(all).hasSize(81);
        assertThat(all.stream().filter(s -> Gate.closed(false, List.of(s)).isEmpty())).containsExactly(Screening.all(Answer.NO));
    }

    @Test
    void aYesClosesForGoodWhateverIsAnsweredLater() {
        var clear = Screening.all(Answer.NO);
        for (var first : all()) {
            assertThat(Gate.closed(false, List.of(first, clear)).isEmpty()).isEqualTo(!first.positive());
            assertThat(Gate.closed(false, List.of(clear, first)).isEmpty()).isEqualTo(first.clear());
        }
    }

    @Test
    void whatACategoryForbidsNoAnswerAllows() {
        assertThat(Gate.closed(true, List.of(Screening.all(Answer.NO)))).hasValueSatisfying(r ->
                assertThat(r.code()).isEqualTo("refused.community-mediation-never"));
    }

    @Test
    void whoeverDidNotAskMediatesNothing() {
        assertThat(Gate.closed(false, List.of())).isPresent();
        assertThat(Gate.closed(false, List.of(Screening.all(Answer.UNKNOWN)))).hasValueSatisfying(r ->
                assertThat(r.code()).isEqualTo("refused.community-mediation-unknown"));
    }

    static List<Screening> all() {
        var all = new ArrayList<Screening>();
        for (int i = 0; i < 81; i++) {
            var answers = new EnumMap<Sign, Answer>(Sign.class);
            int rest = i;
            for (var sign : Sign.values()) {
                answers.put(sign, Answer.values()[rest % 3]);
                rest /= 3;
            }
            all.add(new Screening(answers));
        }
        return all;
    }
}
