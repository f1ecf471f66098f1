package org.zaklon.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

class CountryTest {
    private static final Country COUNTRY = new Country(ProfileReader.bundled("bih"));

    @Test
    void whatIsNotThereIsNotFoundAndGetSaysSo() {
        assertThat(COUNTRY.findUnit(new UnitCode("NOWHERE"))).isEmpty();
        assertThatThrownBy(() -> COUNTRY.unit(new UnitCode("NOWHERE")))
                .isInstanceOf(NoSuchElementException.class).hasMessage("the country profile has no unit NOWHERE");
        assertThatThrownBy(() -> COUNTRY.form("F01", 99)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aUnitBelongsToAnAgencyAndServesWhatLiesInsideItsAreas() {
        var centre = COUNTRY.unit(new UnitCode("CSR-KS"));

        assertThat(COUNTRY.agencyOf(centre.code()).code()).isEqualTo(new AgencyCode("CSR-KS"));
        assertThat(COUNTRY.serves(centre, new AreaCode("KS"))).isTrue();
        assertThat(COUNTRY.serves(centre, new AreaCode("TK"))).isFalse();
        assertThat(COUNTRY.serves(COUNTRY.unit(new UnitCode("FUP-KP")), new AreaCode("KS"))).isTrue();
        assertThat(COUNTRY.within(new AreaCode("KS"), new AreaCode("FBIH"))).isTrue();
    }

    @Test
    void anAreaWithoutATeamOfItsOwnIsCoordinatedByTheNextAround() {
        assertThat(COUNTRY.coordinationOf(new AreaCode("KS")).code()).isEqualTo(new UnitCode("KT-KS"));
        assertThat(COUNTRY.coordinationOf(new AreaCode("RS")).code()).isEqualTo(new UnitCode("MS-DK"));
    }

    @Test
    void whoeverIsNotKnownToBeAnAdultIsPresumedToBeAChild() {
        assertThat(AgeGroup.presumedFrom("UNKNOWN")).isEqualTo(AgeGroup.CHILD);
        assertThat(AgeGroup.presumedFrom(null)).isEqualTo(AgeGroup.CHILD);
        assertThat(AgeGroup.presumedFrom("ADULT")).isEqualTo(AgeGroup.ADULT);
        assertThat(COUNTRY.routingFor(AgeGroup.CHILD, new AreaCode("TK")).alternatives()).isEmpty();
        assertThat(COUNTRY.routingFor(AgeGroup.ADULT, new AreaCode("TK")).alternatives()).isNotEmpty();
    }

    @Test
    void aPeriodInDaysLastsToTheEndOfItsLastDayAndHoursAreExact() {
        var start = Instant.parse("2026-03-20T10:15:00Z");

        // summer time begins in between: the last second of the day is 21:59:59 UTC
        assertThat(COUNTRY.timer("reflection-citizen").dueFrom(start)).isEqualTo(Instant.parse("2026-04-19T21:59:59Z"));
        assertThat(COUNTRY.timer("reflection-citizen").dueFrom(LocalDate.of(2026, 3, 20))).isEqualTo(LocalDate.of(2026, 4, 19));
        assertThat(COUNTRY.timer("referral-answer-3h").dueFrom(start)).isEqualTo(Instant.parse("2026-03-20T13:15:00Z"));
        assertThat(COUNTRY.timer("draft-expiry").dueFrom(LocalDate.of(2026, 3, 20))).isEqualTo(LocalDate.of(2026, 3, 23));
    }

    @Test
    void remindersComeBeforeTheEndEarliestFirst() {
        var due = Instant.parse("2026-04-30T21:59:59Z");

        assertThat(COUNTRY.timer("reflection-citizen").remindersBefore(due))
                .containsExactly(Instant.parse("2026-04-23T21:59:59Z"), Instant.parse("2026-04-28T21:59:59Z"));
    }

    @Test
    void anUrgencyNamesItsAnswerTime() {
        assertThat(COUNTRY.findTimerOf("urgency", "NOW")).map(Timer::id).contains("referral-answer-1h");
        assertThat(COUNTRY.findTimerOf("migration-status", "IRREGULAR")).map(Timer::id).contains("reflection-foreign");
        assertThat(COUNTRY.findTimerOf("urgency", "UNKNOWN")).isEmpty();
    }

    @Test
    void labelsFallBackSoThatAScreenIsNeverEmpty() {
        assertThat(COUNTRY.label("sex", "F", "hr")).isEqualTo("Žensko");
        assertThat(COUNTRY.label("sex", "F", "sr-Cyrl")).isEqualTo("Женско");
        assertThat(COUNTRY.label("sex", "UNKNOWN", "en")).isEqualTo("Not known");
        assertThat(COUNTRY.label("sex", "OLD_CODE", "en")).isEqualTo("OLD_CODE");
        assertThat(COUNTRY.label("sex", "F", "de")).isEqualTo("Female");
    }

    @Test
    void listsAreSortedAsReadersOfTheLanguageExpect() {
        var words = List.of("luk", "ljut", "đak", "džep", "dug", "čaj", "ćup", "cvijet", "njiva", "nož", "šuma", "sat", "žaba", "zub");
        var names = words.stream().map(w -> new Localised(Map.of("bs", w))).toList();

        assertThat(COUNTRY.sorted(names, n -> n, "bs")).extracting(n -> n.in("bs")).containsExactly(
                "cvijet", "čaj", "ćup", "dug", "džep", "đak", "luk", "ljut", "nož", "njiva", "sat", "šuma", "zub", "žaba");
    }

    @Test
    void aCodeThatEndedIsStillReadable() {
        var ended = COUNTRY.codes("historic-teams");

        assertThat(ended.offeredOn(LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(COUNTRY.label("historic-teams", "TUZLA", "en")).contains("Tuzla");
    }

    @Test
    void decisionsBelongToBodiesThatTheProfileNamesWithTheirBasis() {
        var centre = new UnitCode("CSR-KS");

        assertThat(COUNTRY.decidingAs(centre, DecisionLevel.PRESUMED, AgeGroup.CHILD)).isPresent();
        assertThat(COUNTRY.decidingAs(new UnitCode("SPS-NAD"), DecisionLevel.PRESUMED, AgeGroup.ADULT)).isEmpty();
        assertThat(COUNTRY.decidingAs(new UnitCode("KT-KS"), DecisionLevel.FORMAL, AgeGroup.ADULT)).isEmpty();
        assertThat(COUNTRY.unitsWith(UnitFunction.SHELTER)).hasSize(6);
    }

    @Test
    void aScreeningFormAsksItsSetAndSaysNothingInItsName() {
        assertThat(COUNTRY.screeningForms(AgeGroup.CHILD)).extracting(s -> s.set().id())
                .containsExactly("ilo-child-labour", "ilo-child-sexual");
        var form = COUNTRY.form("F02-A");
        var set = COUNTRY.indicatorSetOf(form).orElseThrow();

        assertThat(set.reference()).isEqualTo("ilo-adult-labour@1");
        assertThat(set.indicators()).hasSize(67).allSatisfy(i -> {
            assertThat(form.find(i.id())).isPresent();
            assertThat(form.find(i.id() + "-source").orElseThrow().condition()).isPresent();
        });
        assertThat(COUNTRY.indicatorSetOf(COUNTRY.form("F01"))).isEmpty();
    }
}
