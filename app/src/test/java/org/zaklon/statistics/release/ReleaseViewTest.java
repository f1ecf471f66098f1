package org.zaklon.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Country;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.CohortReport.Carried;
import org.zaklon.statistics.release.cohort.CohortReport.Result;
import org.zaklon.ui.Texts;

class ReleaseViewTest {
    private static final Country COUNTRY = new Country(ProfileReader.bundled("bih"));
    private static final Texts TEXTS = new Texts(COUNTRY.languages(), COUNTRY.zone(), java.time.Clock.systemUTC(), true);

    @Test
    void yearsThatAreLeftOutSayWhichTablesToDrop() {
        var report = new CohortReport("2024", Result.LEFT_OUT, List.of(new Carried(List.of(), "UNSAFE"), new Carried(List.of("sex", "age"), "GUESSED"),
                new Carried(List.of("sex"), "UNSAFE")), List.of(), List.of(), true, List.of());
        var view = ReleaseView.of(report, ReleaseWords.of(TEXTS.in(COUNTRY.language("en")), COUNTRY, "identifications"), false);
        assertThat(view.sentences()).anySatisfy(sentence -> assertThat(sentence).contains("drop them").endsWith("sex × age group."));
    }

    @Test
    void whatIsCarriedBecauseItCouldBeGuessedSaysSoInEveryLanguage() {
        var report = new CohortReport("2024", Result.UNCHANGED, List.of(new Carried(List.of("form"), "GUESSED")), List.of(), List.of(), true, List.of());
        for (var language : COUNTRY.languages()) {
            var view = ReleaseView.of(report, ReleaseWords.of(TEXTS.in(language), COUNTRY, "identifications"), false);
            assertThat(view.sentences()).noneMatch(sentence -> sentence.contains("releases.report"));
        }
    }
}
