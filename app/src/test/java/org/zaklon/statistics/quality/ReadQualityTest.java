package org.zaklon.statistics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.told.PairsCounted;
import org.zaklon.cases.told.PeopleCounted;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.statistics.ask.Span;
import org.zaklon.statistics.facts.FactRooms;
import org.zaklon.statistics.facts.Told;
import org.zaklon.ui.Texts;

@FactRooms
@Import(Told.class)
class ReadQualityTest {
    private static final Set<Role> READERS = Set.of(Role.STATISTICIAN, Role.STATE_COORDINATOR, Role.TEAM_COORDINATOR);

    @Autowired private ReadQuality quality;
    @Autowired private Told told;
    @Autowired private Country country;
    @Autowired private Texts texts;

    private final Actor statistician = actor(Role.STATISTICIAN, null);

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        told.forget();
    }

    @Test
    void theUnknownAreCountedByAreaAndKindOfBody() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").about("REFUSED", "CHILD").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").of().from("NATIONAL", "INTERNAL").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").by("POLICE").about("F", "UNKNOWN").event());
        var rows = rows(statistician, Aspect.COMPLETENESS);
        assertThat(rows.getFirst().what()).isEmpty();
        assertThat(rows.getFirst().values()).containsAllEntriesOf(
                Map.of("PEOPLE", 3, "SEX", 1, "AGE", 1, "FORM", 1, "CITIZENSHIP", 2, "REACH", 2));
        assertThat(of(rows, "KS", "POLICE")).containsEntry("PEOPLE", 1).containsEntry("AGE", 1).containsEntry("SEX", 0);
        assertThat(of(rows, "KS", "SOCIAL")).containsEntry("PEOPLE", 2).containsEntry("AGE", 0).containsEntry("SEX", 1);
    }

    @Test
    void latenessIsCountedInDaysFromTheDecisionToItsBecomingKnown() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").knownAt("2021-03-08T10:00:00Z").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").knownAt("2021-05-04T10:00:00Z").event());
        assertThat(of(rows(statistician, Aspect.TIMELINESS), "KS", "SOCIAL"))
                .containsEntry("DECISIONS", 3).containsEntry("MEDIAN", 3).containsEntry("LONGEST", 60).doesNotContainKey("HELP_MEDIAN");
    }

    @Test
    void aMonthOfSilenceIsNotAMonthOfZeroAndASilentAreaHasItsLine() {
        told.hear(Told.said(UUID.randomUUID(), "SIGNAL", "2021-02-10").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-10").event());
        var rows = rows(statistician, Aspect.MONTHS);
        assertThat(rows).hasSameSizeAs(country.teams());
        assertThat(of(rows, "KS")).containsEntry("SILENT", 10).containsEntry("ZERO", 1).containsEntry("2021-02", 0).containsEntry("2021-03", 1)
                .doesNotContainKey("2021-04");
        assertThat(of(rows, "TK")).containsEntry("SILENT", 12).containsEntry("ZERO", 0).doesNotContainKey("2021-02");
    }

    @Test
    void whatContradictsItselfIsCountedByPeople() {
        assertThat(rows(statistician, Aspect.CONTRADICTIONS)).hasSize(8).allSatisfy(r -> assertThat(r.values()).containsEntry("PEOPLE", 0));
        var she = UUID.randomUUID();
        told.hear(Told.said(she, "SIGNAL", "2021-03-10").event());
        told.hear(Told.said(she, "FORMAL", "2021-03-05").about("M", "ADULT").from("FOREIGN", "UNKNOWN").event());
        told.hear(Told.said(she, "PRESUMED", "2021-04-05").about("F", "CHILD").from("NATIONAL", "UNKNOWN").event());
        told.hear(Told.said(she, "NOT_CONFIRMED", "2021-06-05").knownAt("2021-06-01T10:00:00Z").event());
        told.hear(Told.said(UUID.randomUUID(), "FORMAL", "2021-03-05").event());
        assertThat(rows(statistician, Aspect.CONTRADICTIONS)).allSatisfy(r -> assertThat(r.values()).as(r.what().getFirst()).containsEntry("PEOPLE", 1));
    }

    @Test
    void publishedSexesOfEightyThreeAreHeldAgainstATotalOfEightyTwo() {
        var row = rows(statistician, Aspect.SUMS).stream().filter(r -> r.what().getFirst().equals("2017")).findFirst().orElseThrow();
        assertThat(row.values()).isEqualTo(Map.of("PARTS", 83, "WHOLE", 82, "DIFFERENCE", 1));
        var t = texts.in(country.language("en"));
        assertThat(new QualityWords(t, country).sheet(findings(statistician, Aspect.SUMS)).lines()).extracting(l -> l.label())
                .contains("2017, US TIP 2018: female + male against total");
    }

    @Test
    void everybodyIsCountedOnceAndTheIntervalNarrowsAsPeopleLookAtPairs() {
        assertThat(rows(statistician, Aspect.ONCE)).isEmpty();
        count(0, 0, "2026-10-01T10:00:00Z");
        var blind = of(rows(statistician, Aspect.ONCE));
        count(100, 98, "2026-10-02T10:00:00Z");
        var seen = of(rows(statistician, Aspect.ONCE));
        assertThat(seen).containsEntry("RECORDS", 1000).containsEntry("GROUPS", 880);
        assertThat(seen.get("PEOPLE")).isBetween(seen.get("LOW"), seen.get("HIGH")).isCloseTo(883, org.assertj.core.data.Offset.offset(3));
        assertThat(seen.get("HIGH") - seen.get("LOW")).isLessThan(20).isLessThan((blind.get("HIGH") - blind.get("LOW")) / 5);
        assertThat(of(rows(statistician, Aspect.ONCE), "FROM_10")).isEqualTo(Map.of("PAIRS", 120, "REVIEWED", 100, "SAME", 98));
        assertThat(rows(actor(Role.TEAM_COORDINATOR, "KS"), Aspect.ONCE)).isEmpty();
    }

    private void count(int reviewed, int same, String at) {
        var fact = UUID.randomUUID();
        told.hear(new PeopleCounted(fact, 1000, 880, 120, Instant.parse(at)));
        told.hear(new PairsCounted(UUID.randomUUID(), fact, "FROM_10", 120, reviewed, same, Instant.parse(at)));
    }

    @Test
    void whomTwoKindsOfBodyRegisteredWithinAWeekMayBeOnePerson() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").of("BEGGING", "LABOUR").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-09").of("LABOUR", "BEGGING").by("POLICE").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-09").of("LABOUR").by("POLICE").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-20").of("BEGGING", "LABOUR").by("POLICE").event());
        assertThat(of(rows(statistician, Aspect.DUPLICATES), "KS")).containsEntry("PEOPLE", 2);
    }

    @Test
    void whoCoordinatesATeamReadsItsAreaOnly() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").in("KS").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").in("TK").event());
        var coordinator = actor(Role.TEAM_COORDINATOR, "TK");
        assertThat(rows(coordinator, Aspect.COMPLETENESS)).extracting(Findings.Row::what)
                .containsExactly(List.of(), List.of("TK", "SOCIAL"));
        assertThat(rows(coordinator, Aspect.MONTHS)).extracting(Findings.Row::what).containsExactly(List.of("TK"));
    }

    @Test
    void theBoardIsPagedAndTheFileIsNot() {
        for (int n = 0; n < 30; n++) {
            told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").in("AREA%02d".formatted(n)).event());
        }
        var first = findings(statistician, Aspect.COMPLETENESS).rows();
        assertThat(first.items()).hasSize(25);
        assertThat(first.more()).isTrue();
        assertThat(((Done<Findings>) quality.ask(statistician, Aspect.COMPLETENESS, span(), 2)).value().rows().items()).hasSize(6);
        assertThat(((Done<Findings>) quality.ask(statistician, Aspect.COMPLETENESS, span(), 0)).value().rows().items()).hasSize(31);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoReadsFiguresIsAnswered(Role role) {
        for (var aspect : Aspect.values()) {
            assertThat(quality.ask(actor(role, "KS"), aspect, span(), 1) instanceof Done).as(aspect.name()).isEqualTo(READERS.contains(role));
        }
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void everyAspectHasItsWordsInEveryLanguage(Aspect aspect) {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").event());
        for (var language : country.languages()) {
            var sheet = new QualityWords(texts.in(language), country).sheet(findings(statistician, aspect));
            assertThat(sheet.lines()).allSatisfy(line -> {
                assertThat(line.cells()).hasSameSizeAs(sheet.heads());
                assertThat(line.label()).doesNotContain("statistics.");
            });
            assertThat(sheet.heads()).noneMatch(head -> head.contains("statistics."));
        }
    }

    private Span span() {
        return new Span(Map.of("from", "1.1.2021", "to", "31.12.2021"), texts.in(country.language("en")), LocalDate.EPOCH,
                LocalDate.of(2026, 11, 1));
    }

    private Findings findings(Actor actor, Aspect aspect) {
        return quality.ask(actor, aspect, span(), 1) instanceof Done<Findings>(var findings) ? findings : null;
    }

    private List<Findings.Row> rows(Actor actor, Aspect aspect) {
        return findings(actor, aspect).rows().items();
    }

    private static Map<String, Integer> of(List<Findings.Row> rows, String... what) {
        return Optional.of(rows.stream().filter(r -> r.what().equals(List.of(what))).findFirst().orElseThrow()).map(Findings.Row::values).get();
    }

    private static Actor actor(Role role, String area) {
        return new Actor(AccountId.fresh(), new AgencyCode("MS"), new UnitCode("MS-S"), UnitFunction.STATISTICS, role,
                area == null ? null : new AreaCode(area));
    }
}
