package org.zaklon.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CyrillicTest {
    private static final Map<Integer, String> LATIN = latin();

    @ParameterizedTest
    @CsvSource({
        "Njegoš, Његош", "NJEGOŠ, ЊЕГОШ", "ljubav, љубав", "Džep, Џеп", "odžak, оџак", "đak, ђак", "čćšž, чћшж",
        "BiH, БиХ", "SIPA, СИПА", "Zaklon, Заклон", "izvještaj, извјештај", "opština, општина", "FBiH, ФБиХ"
    })
    void wordsAreWrittenWithTheThirtyLetters(String latin, String cyrillic) {
        assertThat(Cyrillic.of(latin)).isEqualTo(cyrillic);
    }

    @ParameterizedTest
    @CsvSource({
        "injekcija, инјекција", "konjunkcija, конјункција", "Tanjug, Танјуг", "nadživjeti, надживјети", "podžeti, поджети",
        "odžaliti, оджалити", "INJEKCIJA, ИНЈЕКЦИЈА", "vanjezički, ванјезички", "budžet, буџет", "konj, коњ"
    })
    void twoLettersThatAreTwoSoundsStayTwo(String latin, String cyrillic) {
        assertThat(Cyrillic.of(latin)).isEqualTo(cyrillic);
    }

    @Test
    void placeholdersStayAndTheTextAroundThemIsConverted() {
        assertThat(Cyrillic.of("Predmet {case} je zatvoren {0,date,long}."))
                .isEqualTo("Предмет {case} је затворен {0,date,long}.");
    }

    @Test
    void onlyTheTextsOfPluralBranchesAreConverted() {
        assertThat(Cyrillic.of("Još {days, plural, one {# dan} few {# dana} other {# dana za {who}}} do kraja"))
                .isEqualTo("Још {days, plural, one {# дан} few {# дана} other {# дана за {who}}} до краја");
        assertThat(Cyrillic.of("{sex, select, F {prijavljena {n, plural, one{je} other{su}}} other {prijavljen}}"))
                .isEqualTo("{sex, select, F {пријављена {n, plural, one{је} other{су}}} other {пријављен}}");
    }

    @Test
    void foreignWordsCodesAndAddressesStayLatin() {
        assertThat(Cyrillic.of("Obrazac F01 kao PDF ili CSV, e-mail na ured@primjer.ba ili https://primjer.ba/pomoć, uz IOM-a i UNHCR"))
                .isEqualTo("Образац F01 као PDF или CSV, e-mail на ured@primjer.ba или https://primjer.ba/pomoć, уз IOM-а и UNHCR");
        assertThat(Cyrillic.of("Glava II, klasa C2, Word")).isEqualTo("Глава II, класа C2, Word");
    }

    @Test
    void anUnclosedBraceDoesNotLoseText() {
        assertThat(Cyrillic.of("dan {x")).isEqualTo("дан {x");
    }

    @Property(seed = "20261121", tries = 500)
    void whatIsWrittenBackInLatinReturnsTheSame(@ForAll("cyrillicTexts") String text) {
        var latin = text.chars().mapToObj(c -> LATIN.getOrDefault(c, Character.toString(c))).collect(Collectors.joining());
        assertThat(Cyrillic.of(latin)).isEqualTo(text);
    }

    /** Words of letters whose Latin spelling is unambiguous: without н+ј, л+ј, д+ж, and longer than a Roman number. */
    @Provide
    Arbitrary<String> cyrillicTexts() {
        return Arbitraries.strings().withChars("абвгдђежзијклљмнњопрстћуфхцчџш").ofMinLength(1).ofMaxLength(12)
                .filter(w -> !w.matches(".*(нј|лј|дж).*"))
                .map(w -> w.length() > 3 ? Character.toUpperCase(w.charAt(0)) + w.substring(1) : w)
                .list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words) + ", {count}.");
    }

    private static Map<Integer, String> latin() {
        var cyrillic = "абвгдђежзијклмнопрстћуфхцчшљњџ";
        var latin = "a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š lj nj dž".split(" ");
        var map = new java.util.HashMap<Integer, String>();
        for (var i = 0; i < latin.length; i++) {
            map.put((int) cyrillic.charAt(i), latin[i]);
            map.put((int) Character.toUpperCase(cyrillic.charAt(i)), Character.toUpperCase(latin[i].charAt(0)) + latin[i].substring(1));
        }
        return map;
    }
}
