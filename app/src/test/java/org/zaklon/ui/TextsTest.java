package org.zaklon.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.ui.SmallCountry.*;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Reason;

class TextsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");
    private final Texts texts = new Texts(LANGUAGES, ZONE, InstantSource.fixed(NOW), true);

    @Test
    void aMissingMessageFailsTheTestThatMeetsIt() {
        assertThatThrownBy(() -> texts.in(BOSNIAN).get("ui.no-such-thing")).hasMessageContaining("ui.no-such-thing");
    }

    @Test
    void inProductionAMissingMessageShowsItsKey() {
        assertThat(new Texts(LANGUAGES, ZONE, InstantSource.fixed(NOW), false).in(BOSNIAN).get("ui.no-such-thing"))
                .isEqualTo("ui.no-such-thing");
    }

    @Test
    void onlyArabicFallsBackAndOnlyToEnglish() {
        var keys = Texts.raw("en").keySet().stream().filter(k -> !Texts.raw("ar").containsKey(k)).toList();
        assertThat(keys).isNotEmpty().allSatisfy(k -> assertThat(texts.in(ARABIC).has(k)).isTrue());
        assertThat(Texts.raw("bs").keySet()).containsAll(keys);
    }

    @Test
    void aDateIsWrittenAsTheLanguageWritesIt() {
        var day = LocalDate.of(2026, 11, 21);
        assertThat(texts.in(ENGLISH).date(day)).isEqualTo("21 November 2026");
        assertThat(texts.in(BOSNIAN).date(day)).isEqualTo("21. novembar 2026.");
        assertThat(texts.in(CROATIAN).date(day)).isEqualTo("21. studenoga 2026.");
        assertThat(texts.in(SERBIAN).date(day)).isEqualTo("21. novembar 2026.");
        assertThat(texts.in(SERBIAN_CYRILLIC).date(day)).isEqualTo("21. новембар 2026.");
        assertThat(texts.in(ARABIC).date(day)).isEqualTo("21 نوفمبر 2026");
    }

    @Test
    void aMomentIsWrittenInTheZoneOfTheProfile() {
        assertThat(texts.in(BOSNIAN).moment(NOW)).isEqualTo("21. novembar 2026. u 14:05");
        assertThat(texts.in(ENGLISH).moment(NOW)).isEqualTo("21 November 2026 at 14:05");
    }

    @Test
    void howLongAgoIsSaidInTheWordsOfTheRegion() {
        var before = NOW.minusSeconds(2 * 3600);
        assertThat(texts.in(BOSNIAN).relative(before)).isEqualTo("prije 2 sata");
        assertThat(texts.in(SERBIAN).relative(before)).isEqualTo("prije 2 sata");
        assertThat(texts.in(SERBIAN_CYRILLIC).relative(before)).isEqualTo("прије 2 сата");
        assertThat(texts.in(ENGLISH).relative(NOW.plusSeconds(3 * 24 * 3600))).isEqualTo("in 3 days");
        assertThat(texts.in(ENGLISH).relative(NOW.plusSeconds(3 * 3600 - 1))).as("a deadline of three hours that began").isEqualTo("in 3 hours");
    }

    @Test
    void namesAreSortedAsReadersExpect() {
        var names = List.of("ljut", "luk", "džep", "đak", "čas", "ćup", "cijena", "dan");
        assertThat(texts.in(BOSNIAN).sorted(names, n -> n))
                .containsExactly("cijena", "čas", "ćup", "dan", "džep", "đak", "luk", "ljut");
    }

    @Test
    void cyrillicChangesWordsButNoArgument() {
        var words = new Words(SERBIAN_CYRILLIC, Texts.locale(SERBIAN_CYRILLIC, ZONE), ZONE, Map.of("x", new Message(
                Message.rewrite("{0, plural, one {# predmet} few {# predmeta} other {# predmeta}} – {1}",
                        org.zaklon.country.Cyrillic::of), Texts.locale(SERBIAN_CYRILLIC, ZONE))),
                InstantSource.fixed(NOW), true);
        assertThat(words.get("x", 1, "Ana")).isEqualTo("1 предмет – Ana");
        assertThat(words.get("x", 5, "Ana")).isEqualTo("5 предмета – Ana");
    }

    @Test
    void aReasonMayCountAlthoughItsArgumentsAreText() {
        var words = new Words(ENGLISH, Texts.locale(ENGLISH, ZONE), ZONE, Map.of("refused.x",
                new Message("{0, plural, one {# day} other {# days}} left, by {1}", Texts.locale(ENGLISH, ZONE))),
                InstantSource.fixed(NOW), true);
        assertThat(words.reason(Reason.of("refused.x", "3", "2026"))).isEqualTo("3 days left, by 2026");
    }

    @Test
    void textsOfTheProfileAndDatesMayBeArguments() {
        var words = new Words(BOSNIAN, Texts.locale(BOSNIAN, ZONE), ZONE, Map.of("x", new Message("{0}: {1}", Texts.locale(BOSNIAN, ZONE))),
                InstantSource.fixed(NOW), true);
        assertThat(words.get("x", new Localised(Map.of("en", "Unit", "bs", "Odjel")), LocalDate.of(2026, 1, 2)))
                .isEqualTo("Odjel: 2. januar 2026.");
    }
}
