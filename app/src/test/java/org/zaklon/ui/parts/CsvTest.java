package org.zaklon.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void everyLineHasTheSameNumberOfFieldsAndEndsAsTheStandardSays() {
        assertThat(new Csv().line("a").line("b", "c, d", "e \"f\"").text()).isEqualTo("a,,\r\nb,\"c, d\",\"e \"\"f\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", " =1", "\r=1", "＝1", "=HYPERLINK(\"x\")"})
    void aFieldThatASpreadsheetWouldCalculateIsText(String field) {
        assertThat(Csv.safe(field)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "2026-11-21", "čaj", "K-7F3Q-29M", "a=b"})
    void otherFieldsStayAsTheyAre(String field) {
        assertThat(Csv.safe(field)).isEqualTo(field);
    }

    @Test
    void aFileSaysNothingByItsNameAndIsReadInTheRightLetters() {
        var answer = new Csv().line("č").download("table-2026-11-21");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).isEqualTo("attachment; filename=\"table-2026-11-21.csv\"");
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).isEqualTo("\uFEFFč\r\n");
        assertThatThrownBy(() -> new Csv().download("case K-7F3Q-29M")).isInstanceOf(IllegalArgumentException.class);
    }
}
