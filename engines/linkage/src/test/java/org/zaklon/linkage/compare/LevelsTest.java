package org.zaklon.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.RecordsBuilder;

class LevelsTest {

    @ParameterizedTest
    @CsvSource({
        "Đorđević, Ђорђевић, same",
        "Hodžić, Hodzic, same",
        "Hoxha, Hodža, 'same, spelled differently'",
        "Muhamed, محمد, same consonants",
        "Halilović, Halilovjć, a typing error apart",
        "Stjepan Džinević, Džinević, one is part of the other",
        "Rob, Robert, one is part of the other",
        "Eleanor, Nelaeor, alike",
        "Petrović, Hodžić, other"
    })
    void namesAreGraded(String one, String other, String level) {
        assertThat(level(Kind.SURNAME, one, other)).isEqualTo(level);
        assertThat(level(Kind.SURNAME, other, one)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1987-03-21, 21.3.1987, same",
        "1987-01-01, 1987-01-01, 'same, but 1 January, which offices assign'",
        "1987-03-11, 1987-11-03, day and month exchanged",
        "1987-03-21, 1987-03-22, one digit differs",
        "1987-03-21, 1978-03-21, one digit differs",
        "1989-03-21, 1990-03-21, 'day and month agree, year near'",
        "1987-03-21, 1987-03-09, year and month agree",
        "1987-03-21, 1952-03-21, day and month agree",
        "1987-03-21, 1987-10-21, year and day agree",
        "1987-03-21, 1987-04-22, two digits differ",
        "1987-03-21, 1987-01-01, 'same year, one of them 1 January'",
        "1987-03-21, 1987, same year",
        "1987-03, 1987-03-21, year and month agree",
        "1987-03-21, 1988-01-01, a year or two apart",
        "1987-03-21, 1992-11-04, up to ten years apart",
        "1987-03-21, 2012-11-04, other"
    })
    void datesAreGraded(String one, String other, String level) {
        assertThat(level(Kind.DATE, one, other)).isEqualTo(level);
        assertThat(level(Kind.DATE, other, one)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT, 2274984229, 2274984292, one character apart",
        "DOCUMENT, A 123-456, a123456, same",
        "PHONE, +387 61 123 456, 061/123-456, same",
        "EMAIL, amra@example.org, amra@example.com, same before the @",
        "PLACE, Banja Luka, Banja_Luka, same",
        "PLACE, Sarajevo, Sarajeov, a typing error apart",
        "SEX, ženski, F, same",
        "CATEGORY, a, b, other"
    })
    void otherKindsAreGraded(Kind kind, String one, String other, String level) {
        assertThat(level(kind, one, other)).isEqualTo(level);
    }

    @Test
    void exchangedNamesAreReadCrosswise() {
        var comparisons = comparisons(List.of(new Field("g", Kind.GIVEN), new Field("s", Kind.SURNAME)),
                List.of("Esad", "Bošnjanović"), List.of("Bosnjanovic", "Esad"));
        var levels = new byte[2];
        assertThat(comparisons.levels(0, 1, levels)).isTrue();
        assertThat(levels).containsExactly(0, 0);
    }

    @Test
    void missingIsNoEvidence() {
        var comparisons = comparisons(List.of(new Field("d", Kind.DATE)), List.of(""), List.of("1987-03-21"));
        var levels = new byte[1];
        comparisons.levels(0, 1, levels);
        assertThat(levels).containsExactly(-1);
    }

    @Test
    void jaroWinklerGivesThePublishedValues() {
        assertThat(Similarity.jaroWinkler("martha", "marhta")).isCloseTo(0.9611, within(1e-4));
        assertThat(Similarity.jaroWinkler("dwayne", "duane")).isCloseTo(0.84, within(1e-4));
        assertThat(Similarity.jaroWinkler("dixon", "dicksonx")).isCloseTo(0.8133, within(1e-4));
        assertThat(Similarity.edits("ca", "ac", 2)).isEqualTo(1);
        assertThat(Similarity.edits("kitten", "sitting", 3)).isEqualTo(3);
        assertThat(Similarity.edits("kitten", "sitting", 2)).isEqualTo(3);
    }

    private static String level(Kind kind, String one, String other) {
        var comparison = comparisons(List.of(new Field("x", kind)), List.of(one), List.of(other)).get(0);
        return comparison.levels().get(comparison.level(comparison.column().code(0), comparison.column().code(1)));
    }

    @SafeVarargs
    private static Comparisons comparisons(List<Field> fields, List<String>... rows) {
        var builder = new RecordsBuilder(fields);
        List.of(rows).forEach(builder::add);
        return Comparisons.of(builder.build());
    }
}
