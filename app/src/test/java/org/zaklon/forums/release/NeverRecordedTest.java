package org.zaklon.forums.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaklon.country.Country;
import org.zaklon.country.reading.ProfileReader;

/** What a form of release planning refuses to keep, and what it must not refuse. */
class NeverRecordedTest {
    private final NeverRecorded never = new NeverRecorded(new Country(ProfileReader.bundled("bih")));

    @ParameterizedTest
    @ValueSource(strings = {"7/10", "about 85 % likely", "risk level 3", "Score: 12", "high risk", "visok rizik recidiva", "rizik: visok",
            "Rizik od recidiva je 40 posto", "rezultat 31", "rating 4", "verovatnoća 30%"})
    void anyNumberOrLevelOfAPersonIsARating(String text) {
        assertThat(never.in(text)).hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo("RATING"));
    }

    @ParameterizedTest
    @CsvSource({"He grew a beard in prison,BELIEF", "Klanja redovno,BELIEF", "nosi hidžab,BELIEF", "An informant said so,INTELLIGENCE",
            "Operativni podaci kažu,INTELLIGENCE", "Dijagnoza iz 2019,THERAPY", "F20 since 2018,THERAPY", "Put him on a watch list,WATCH"})
    void wordsOfTheProfileAreRefusedInEveryGuise(String text, String kind) {
        assertThat(never.in(text)).hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Needs a room by 15 March 2027", "Reports every Monday at 9:30", "Two children, aged 4 and 7", "Employment office, Zenica 72000",
            "Has worked as a welder for 10 years", "Treba ličnu kartu i zdravstvenu knjižicu", "Ne zna se gdje će živjeti", "Risk of losing the flat",
            "The brother offers a room", "Phone 061/123-456"})
    void whatIsOrdinaryIsNotRefused(String text) {
        assertThat(never.in(text)).isEmpty();
    }

    @Test
    void thePhraseIsNamedSoThatItCanBeFound() {
        assertThat(never.in("We saw much. Her score: 31 of the list.").orElseThrow().phrase()).contains("score").contains("31");
    }

    @Test
    void aRatingInArabicDigitsIsStillARating() {
        assertThat(never.in("٧/١٠")).isPresent();
    }
}
