package org.zaklon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.StatusAsserted;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.statistics.ask.Step;
import org.zaklon.statistics.facts.FactRooms;
import org.zaklon.statistics.facts.Told;

@FactRooms
@Import(Told.class)
class ReadStatisticsTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private final Cast cast = new Cast();
    private final Actor statistician = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);

    @Autowired
    private ReadStatistics statistics;

    @Autowired
    private Work work;

    @Autowired
    private Told told;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        told.forget();
    }

    @Test
    void aPersonIsCountedOnceOnTheDayOfTheFirstDecision() {
        var person = UUID.randomUUID();
        hear(said(person, "SIGNAL", "2021-03-01"));
        hear(said(person, "PRESUMED", "2021-03-05"));
        hear(said(person, "PRESUMED", "2022-01-10"));
        hear(said(person, "FORMAL", "2022-06-01"));
        assertThat(years(Measure.PRESUMED)).containsExactly("2021: 1", "2022: 0", "2023: no report");
        assertThat(years(Measure.FORMAL)).containsExactly("2021: 0", "2022: 1", "2023: no report");
        assertThat(years(Measure.EITHER)).containsExactly("2021: 1", "2022: 0", "2023: no report");
    }

    @Test
    void aYearInWhichNothingWasHeardHasNoReportAndOneInWhichSignalsCameHasZero() {
        hear(said(UUID.randomUUID(), "SIGNAL", "2022-05-01"));
        assertThat(years(Measure.PRESUMED)).containsExactly("2021: no report", "2022: 0", "2023: no report");
        var table = table(new Question(Measure.PRESUMED, By.AGE, Step.YEAR, FIRST, LAST, TODAY));
        assertThat(table.rows()).extracting(Table.Row::silent).containsExactly(12, 11, 12);
    }

    @Test
    void aFigureCanBeAskedAsItWasKnownOnADay() {
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-03-05"));
        var late = said(UUID.randomUUID(), "PRESUMED", "2021-12-20", "2022-02-03T10:00:00Z", Set.of("BEGGING"), "F", "CHILD");
        hear(late);
        assertThat(yearsAsKnown("2022-02-02")).startsWith("2021: 1");
        assertThat(yearsAsKnown("2022-02-03")).startsWith("2021: 2");
        assertThat(yearsAsKnown("2021-03-04")).startsWith("2021: no report");
    }

    @Test
    void aPersonIsCountedOnceByFormOrInEveryFormNamed() {
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-03-05", "2021-03-05T10:00:00Z", Set.of("BEGGING"), "F", "CHILD"));
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-03-06", "2021-03-06T10:00:00Z", Set.of("BEGGING", "LABOUR"), "M", "ADULT"));
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-03-07", "2021-03-07T10:00:00Z", Set.of(), "M", "UNKNOWN"));
        assertThat(whole(By.FORM)).isEqualTo(Map.of("BEGGING", 1, "SEVERAL", 1, "UNKNOWN", 1));
        assertThat(whole(By.ANY_FORM)).isEqualTo(Map.of("BEGGING", 2, "LABOUR", 1, "UNKNOWN", 1));
        assertThat(whole(By.SEX_AND_AGE)).isEqualTo(Map.of("F_CHILD", 1, "M_ADULT", 1, "UNKNOWN", 1));
        assertThat(table(question(By.ANY_FORM)).all().people()).isEqualTo(3);
    }

    @Test
    void theUnknownAreAlwaysShownAlsoWhereThereAreNone() {
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-03-05"));
        for (var by : List.of(By.SEX, By.AGE, By.SEX_AND_AGE, By.FORM, By.ANY_FORM)) {
            assertThat(table(question(by)).columns()).as(by.name()).endsWith(Table.UNKNOWN);
        }
        assertThat(table(question(By.SEX)).columns()).containsExactly("F", "M", "X", "UNKNOWN");
    }

    @Test
    void aYearMayBeginInApril() {
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-03-31"));
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-04-01"));
        hear(said(UUID.randomUUID(), "PRESUMED", "2022-03-31"));
        var table = table(new Question(Measure.PRESUMED, By.AGE, Step.YEAR, LocalDate.of(2021, 4, 1), LocalDate.of(2022, 6, 15), TODAY));
        assertThat(table.rows()).extracting(r -> r.period().from() + " " + r.period().to() + " " + r.people() + " " + r.period().cut())
                .containsExactly("2021-04-01 2022-03-31 2 false", "2022-04-01 2022-06-15 0 true");
    }

    @Test
    void anEventThatComesTwiceIsCountedOnce() {
        var event = said(UUID.randomUUID(), "PRESUMED", "2021-03-05");
        hear(event);
        hear(event);
        assertThat(years(Measure.PRESUMED)).startsWith("2021: 1");
    }

    @Test
    void whatACaseSaysArrivesByItselfAfterItIsCommitted() {
        work.system("test", () -> {
            events.publishEvent(said(UUID.randomUUID(), "FORMAL", "2021-03-05"));
            return null;
        });
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(years(Measure.FORMAL)).startsWith("2021: 1"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                sql.sql("select count(*) from store.event_publication").query(Long.class).single()).isZero());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyStatisticsAndTheStateCoordinatorReadFigures(Role role) {
        hear(said(UUID.randomUUID(), "PRESUMED", "2021-03-05"));
        var actor = cast.actor(role, "ministry", "figures");
        var may = role == Role.STATISTICIAN || role == Role.STATE_COORDINATOR;
        assertThat(statistics.ask(actor, question(By.SEX)) instanceof Done).isEqualTo(may);
        assertThat(work.read(actor, () -> sql.sql("select count(*) from statistics.assertion").query(Long.class).single()))
                .isEqualTo(may ? 1 : 0);
        if (!may) {
            assertThat(statistics.ask(actor, question(By.SEX))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void everyQuestionIsInTheLogAndNobodyAddsAFigureByHand() {
        statistics.ask(statistician, question(By.FORM));
        var auditor = cast.actor(Role.AUDITOR, "office", "one");
        assertThat(work.read(auditor, () -> sql.sql("select detail->>'by' from audit.entry where account = ? and act = 'STATISTICS_READ'")
                .param(statistician.account().value()).query(String.class).list())).containsExactly("FORM");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> work.read(statistician, () -> {
            return sql.sql("""
                    insert into statistics.assertion (fact_id, person, level, decided_on, known_on, sex, age, forms, citizenship, body, area)
                    values (gen_random_uuid(), gen_random_uuid(), 'PRESUMED', '2021-01-01', '2021-01-01', 'F', 'CHILD', '{}', 'UNKNOWN',
                        'SOCIAL', 'KS')
                    """).update();
        })).rootCause().isInstanceOf(SQLException.class);
    }

    private void hear(StatusAsserted event) {
        told.hear(event);
    }

    private static StatusAsserted said(UUID person, String level, String on) {
        return Told.said(person, level, on).event();
    }

    private static StatusAsserted said(UUID person, String level, String on, String known, Set<String> forms, String sex, String age) {
        return Told.said(person, level, on).knownAt(known).of(forms.toArray(String[]::new)).about(sex, age).event();
    }

    private static Question question(By by) {
        return new Question(Measure.PRESUMED, by, Step.YEAR, FIRST, LAST, TODAY);
    }

    private Table table(Question question) {
        return statistics.ask(statistician, question) instanceof Done<Table>(var table) ? table : null;
    }

    private Map<String, Integer> whole(By by) {
        return table(question(by)).all().counts();
    }

    private List<String> years(Measure measure) {
        return written(table(new Question(measure, By.AGE, Step.YEAR, FIRST, LAST, TODAY)));
    }

    private List<String> yearsAsKnown(String day) {
        return written(table(new Question(Measure.PRESUMED, By.AGE, Step.YEAR, FIRST, LAST, LocalDate.parse(day))));
    }

    private static List<String> written(Table table) {
        var lines = new ArrayList<String>();
        table.rows().forEach(r -> lines.add(r.period().from().getYear() + ": " + (r.reported() ? r.people() : "no report")));
        return lines;
    }
}
