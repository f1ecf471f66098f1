package org.zaklon.statistics.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.statistics.ask.Span;
import org.zaklon.statistics.facts.FactRooms;
import org.zaklon.statistics.facts.Told;
import org.zaklon.ui.Texts;

@FactRooms
@Import(Told.class)
class ReadPerformanceTest {
    private static final Set<Role> READERS = Set.of(Role.STATISTICIAN, Role.STATE_COORDINATOR, Role.TEAM_COORDINATOR);

    @Autowired private ReadPerformance performance;
    @Autowired private Told told;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private Country country;
    @Autowired private Texts texts;

    private final Actor statistician = actor(Role.STATISTICIAN, null);

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        told.forget();
    }

    @Test
    void theQuartilesAreDaysThatSomebodyWaited() {
        for (int days : new int[] {1, 2, 3, 4, 20}) {
            waited("2021-03-01", days, "KS");
        }
        told.hear(Told.said(UUID.randomUUID(), "SIGNAL", "2021-03-01").event());
        assertThat(values(statistician, Indicator.DECISION).getFirst()).containsEntry("PEOPLE", 6).containsEntry("REACHED", 5)
                .containsEntry("LOWER", 2).containsEntry("MEDIAN", 3).containsEntry("UPPER", 4).containsEntry("WAITING", 1)
                .containsEntry("CLOSED", 0);
    }

    @Test
    void ofNobodyThereIsNoMedian() {
        assertThat(values(statistician, Indicator.DECISION).getFirst()).containsEntry("PEOPLE", 0).doesNotContainKey("MEDIAN");
    }

    @Test
    void theShareInTimeLeavesOutWhatMayStillBeAnswered() {
        sent(true);
        sent(true);
        sent(false);
        sent(null);
        var figures = figures(statistician, Indicator.REFERRALS);
        assertThat(figures.rows().getFirst().values()).containsAllEntriesOf(
                Map.of("SENT", 4, "IN_TIME", 2, "LATE", 1, "PENDING", 1, "OVER", 0));
        var sheet = new PerformanceWords(texts.in(country.language("en")), country, span().step()).sheet(figures);
        assertThat(sheet.lines().getFirst().cells().get(sheet.heads().indexOf("Share in time, %")).plain()).isEqualTo("66.7");
        assertThat(sheet.chart().bars().getFirst().number()).isEqualTo("67");
    }

    @Test
    void everyMinimumLineHasALineAlsoWhereNobodyTouchedIt() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").event());
        assertThat(figures(statistician, Indicator.HELP).rows()).hasSameSizeAs(country.minimumAssistance())
                .allSatisfy(row -> assertThat(row.values()).containsEntry("NOT_OFFERED", 1).containsEntry("PEOPLE", 1));
    }

    @Test
    void whoCoordinatesATeamReadsItsAreaOnly() {
        waited("2021-03-01", 2, "KS");
        waited("2021-03-01", 9, "TK");
        assertThat(values(actor(Role.TEAM_COORDINATOR, "TK"), Indicator.DECISION).getFirst()).containsEntry("PEOPLE", 1).containsEntry("MEDIAN", 9);
        assertThat(values(actor(Role.STATE_COORDINATOR, null), Indicator.DECISION).getFirst()).containsEntry("PEOPLE", 2);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWhoReadsFiguresIsAnswered(Role role) {
        assertThat(performance.ask(actor(role, "KS"), Indicator.DECISION, span()) instanceof Done).isEqualTo(READERS.contains(role));
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void everyIndicatorHasItsWordsAndItsLineInTheLog(Indicator indicator) {
        waited("2021-03-01", 2, "KS");
        var asker = actor(Role.STATISTICIAN, null);
        for (var language : country.languages()) {
            var t = texts.in(language);
            var sheet = new PerformanceWords(t, country, span().step()).sheet(figures(asker, indicator));
            assertThat(sheet.title()).doesNotContain("statistics.");
            assertThat(sheet.definition()).doesNotContain("statistics.");
            assertThat(sheet.heads()).hasSize(indicator.columns().size()).noneMatch(head -> head.contains("statistics."));
            assertThat(sheet.lines()).allSatisfy(line -> assertThat(line.cells()).hasSameSizeAs(sheet.heads()));
        }
        assertThat(work.read(new Cast().actor(Role.AUDITOR, "office", "one"), () ->
                sql.sql("select distinct detail->>'measure' from audit.entry where account = ? and act = 'PERFORMANCE_READ'")
                        .param(asker.account().value()).query(String.class).list())).containsExactly(indicator.name());
    }

    private void waited(String signal, int days, String area) {
        var person = UUID.randomUUID();
        told.hear(Told.said(person, "SIGNAL", signal).in(area).event());
        told.hear(Told.said(person, "PRESUMED", LocalDate.parse(signal).plusDays(days).toString()).in(area).event());
    }

    private void sent(Boolean inTime) {
        var referral = UUID.randomUUID();
        var person = UUID.randomUUID();
        var at = java.time.Instant.parse("2021-05-01T10:00:00Z");
        told.hear(new ReferralSent(UUID.randomUUID(), referral, person, List.of("HEALTH"), "SOON", "SOCIAL", "HEALTH", "KS", true, at));
        if (inTime != null) {
            told.hear(new ReferralAnswered(UUID.randomUUID(), referral, person, List.of("HEALTH"), "ACCEPTED", null, "HEALTH", "KS", true,
                    inTime, at, at));
        }
    }

    private Span span() {
        return new Span(Map.of("from", "1.1.2021", "to", "31.12.2021"), texts.in(country.language("en")), LocalDate.EPOCH,
                LocalDate.of(2026, 11, 1));
    }

    private Figures figures(Actor actor, Indicator indicator) {
        return performance.ask(actor, indicator, span()) instanceof Done<Figures>(var figures) ? figures : null;
    }

    private List<Map<String, Integer>> values(Actor actor, Indicator indicator) {
        return figures(actor, indicator).rows().stream().map(Figures.Row::values).toList();
    }

    private static Actor actor(Role role, String area) {
        return new Actor(AccountId.fresh(), new AgencyCode("MS"), new UnitCode("MS-S"), UnitFunction.STATISTICS, role,
                area == null ? null : new AreaCode(area));
    }
}
