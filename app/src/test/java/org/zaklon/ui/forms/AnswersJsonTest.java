package org.zaklon.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.zaklon.kernel.Unanswered;

class AnswersJsonTest {

    @Property(seed = "20261121", tries = 300)
    void whatIsWrittenIsReadTheSame(@ForAll("answers") Map<String, Answer> answers) {
        assertThat(AnswersJson.read(AnswersJson.write(new Answers(answers))).byField()).isEqualTo(answers);
    }

    @Property(seed = "20261121", tries = 100)
    void equalAnswersAreEqualBytesInWhateverOrderTheyCame(@ForAll("answers") Map<String, Answer> answers) {
        var reversed = new LinkedHashMap<String, Answer>();
        answers.entrySet().stream().toList().reversed().forEach(e -> reversed.put(e.getKey(), e.getValue()));
        assertThat(AnswersJson.write(new Answers(reversed))).isEqualTo(AnswersJson.write(new Answers(answers)));
    }

    @Test
    void theStoredFormIsStable() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("story", new Answer.Text("Čas \"dobar\""));
        answers.put("age", new Answer.None(Unanswered.UNKNOWN));
        answers.put("needs", Answer.Codes.of("FOOD", "DOCTOR"));
        answers.put("since", new Answer.Date(LocalDate.of(2026, 11, 21)));
        answers.put("met", new Answer.Moment(Instant.parse("2026-11-21T13:05:00Z")));
        answers.put("people", new Answer.Number(3));
        answers.put("safe", new Answer.YesNo(true));
        assertThat(AnswersJson.write(new Answers(answers))).isEqualTo("""
                {"age":{"none":"UNKNOWN"},"met":{"moment":"2026-11-21T13:05:00Z"},"needs":{"codes":["FOOD","DOCTOR"]},\
                "people":{"number":3},"safe":{"yes":true},"since":{"date":"2026-11-21"},"story":{"text":"Čas \\"dobar\\""}}""");
    }

    @Test
    void anUnknownKindIsRefusedWithoutNamingTheContent() {
        assertThatThrownBy(() -> AnswersJson.read("{\"x\":{\"picture\":\"Ana\"}}"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("Ana");
    }

    @Provide
    Arbitrary<Map<String, Answer>> answers() {
        var ids = Arbitraries.strings().withCharRange('a', 'z').withChars('-').ofMinLength(1).ofMaxLength(12);
        var texts = Arbitraries.strings().all().filter(s -> s.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
        var codes = Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(10);
        Arbitrary<Answer> answer = Arbitraries.oneOf(
                texts.map(Answer.Text::new), codes.list().ofMaxSize(4).map(Answer.Codes::new),
                Arbitraries.longs().map(Answer.Number::new), Arbitraries.of(true, false).map(Answer.YesNo::new),
                Arbitraries.integers().between(0, 60_000).map(d -> new Answer.Date(LocalDate.ofEpochDay(d))),
                Arbitraries.longs().between(0, 4_000_000_000L).map(s -> new Answer.Moment(Instant.ofEpochSecond(s))),
                Arbitraries.of(Unanswered.class).map(Answer.None::new));
        return Arbitraries.maps(ids, answer).ofMaxSize(8);
    }
}
