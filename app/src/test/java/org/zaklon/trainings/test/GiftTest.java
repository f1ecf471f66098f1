package org.zaklon.trainings.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zaklon.trainings.test.Question.Kind;

/** Questions as Moodle exports them. */
class GiftTest {
    private static final Set<String> OBJECTIVES = Set.of("O1", "O2");

    @Test
    void multipleChoiceTrueFalseAndShortAnswerAreRead() {
        var read = Gift.read("""
                // question: 1  name: first
                $CATEGORY: $course$/Test/O1

                ::first::[html]What is a sign? {
                    =Somebody else holds the documents#right
                    ~The person is tired
                    ~%0%Cheap clothes
                }

                ::second:: Who may be told? {~%50%The doctor ~%50%The guardian ~%-100%The newspaper}

                ::O2 third::Consent makes it legal. {FALSE#Article 4}

                ::O2:: The number of the line is {=116 =116 006} today.
                """, OBJECTIVES);
        assertThat(read.flaws()).isEmpty();
        assertThat(read.questions()).extracting(Question::kind).containsExactly(Kind.CHOICE, Kind.CHOICE, Kind.TRUE_FALSE, Kind.SHORT);
        assertThat(read.questions()).extracting(Question::objective).containsExactly("O1", "O1", "O2", "O2");
        assertThat(read.questions().get(0).answers()).extracting(Question.Choice::right).containsExactly(true, false, false);
        assertThat(read.questions().get(1).several()).isTrue();
        assertThat(read.questions().get(1).right(List.of("0", "1"))).isTrue();
        assertThat(read.questions().get(1).right(List.of("0", "1", "2"))).isFalse();
        assertThat(read.questions().get(2).right(List.of("1"))).isTrue();
        assertThat(read.questions().get(3).wording()).isEqualTo("The number of the line is ____ today.");
        assertThat(read.questions().get(3).right(List.of("  116  006"))).isTrue();
    }

    @Test
    void escapedSignsAreText() {
        var read = Gift.read("::O1::2 \\= 1 + 1 \\{really\\} {=yes \\~ no ~other}", OBJECTIVES);
        assertThat(read.flaws()).isEmpty();
        assertThat(read.questions().getFirst().wording()).isEqualTo("2 = 1 + 1 {really}");
        assertThat(read.questions().getFirst().answers().getFirst().text()).isEqualTo("yes ~ no");
    }

    @Test
    void whatIsNotReadIsSaidByItsLine() {
        var read = Gift.read("""
                ::O1::Fine {T}

                ::O1::No answers here

                ::O1::Match {=a -> b =c -> d}

                ::Other::No objective {T}

                ::O1::Nothing right {~a ~b}

                ::O1::<b>bold</b> {T}
                """, OBJECTIVES);
        assertThat(read.flaws()).extracting(f -> f.line() + " " + f.reason().code()).containsExactly("3 refused.training-gift-no-answers",
                "5 refused.training-gift-kind", "7 refused.training-gift-objective", "9 refused.training-gift-no-right", "11 refused.training-gift-html");
    }

    @Test
    void marksCapitalsAndSpacesAreNoQuestionOfKnowledge() {
        var question = Gift.read("::O1::Gdje? {=Čaršija  Đure}", OBJECTIVES).questions().getFirst();
        assertThat(question.right(List.of("carsija dure"))).isTrue();
        assertThat(question.right(List.of("carsija"))).isFalse();
    }
}
