package org.zaklon.forums.taskforce.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.kernel.PersonalText;

/** Two clerks write one reference in two ways, and two references never become one. */
class CaseNumberTest {

    @Test
    void caseSpacesSignsScriptAndLeadingZerosDoNotMatter() {
        for (var written : List.of("KT-123/26", "kt 123 26", "Kt.0123/26", "КТ-123/26", "кт123/26", " K.T. 00123 - 26 ", "KT-١٢٣/٢٦")) {
            assertThat(canonical(written)).as(written).isEqualTo("KT123-26");
        }
    }

    @Test
    void groupsOfDigitsStayApart() {
        assertThat(canonical("KT 1/23")).isNotEqualTo(canonical("KT 12/3"));
        assertThat(canonical("T 100/26")).isNotEqualTo(canonical("T 1/26"));
        assertThat(canonical("KT 0/26")).isEqualTo("KT0-26");
    }

    @Test
    void whatCouldBeGuessedByCountingOrIsNoReferenceIsNone() {
        for (var none : List.of("", "123", "K1", "secret", "///", "9".repeat(61))) {
            assertThat(CaseNumber.of(new PersonalText(none))).as(none).isEmpty();
        }
    }

    @Test
    void itPrintsNothing() {
        assertThat(CaseNumber.of(new PersonalText("KT-123/26")).orElseThrow().toString()).doesNotContain("123");
    }

    private static String canonical(String written) {
        return CaseNumber.of(new PersonalText(written)).orElseThrow().text().reveal();
    }
}
