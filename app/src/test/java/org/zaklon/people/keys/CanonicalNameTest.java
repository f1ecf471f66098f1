package org.zaklon.people.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNameTest {

    @ParameterizedTest
    @CsvSource({
        "Đurđa Šarić, Djurdja Saric",
        "Đurđa Šarić, Durda Saric",
        "Ђурђа Шарић, Đurđa Šarić",
        "Љиљана Џакић, Ljiljana Džakić",
        "Његош Хаџић, Njegoš Hadžić",
        "Amra HODŽIĆ, amra hodzic",
        "Muhammed Ahmedović, Muhamed Ahmedovic",
        "Petrović Ana, Ana Petrović",
        "Ana Petrović-Kovač, ana kovač petrović",
        "O'Brien Maeve, Maeve OBrien",
        "Müller Zoë, Muller Zoe"
    })
    void spellingsOfOneNameMeet(String one, String other) {
        assertThat(CanonicalName.of(one)).isEqualTo(CanonicalName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Ana Petrović, Ana Petrić", "Amra Hodžić, Emra Hodžić", "Ljiljana Ilić, Lilana Ilić"})
    void differentNamesStayApart(String one, String other) {
        assertThat(CanonicalName.of(one)).isNotEqualTo(CanonicalName.of(other));
    }

    @Test
    void textWithoutLettersIsEmpty() {
        assertThat(CanonicalName.of(" 12 - ? ")).isEmpty();
    }
}
