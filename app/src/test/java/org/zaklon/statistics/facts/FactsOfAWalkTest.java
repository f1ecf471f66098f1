package org.zaklon.statistics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zaklon.cases.signal.Stage.done;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.MovableClock;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.draft.CaseForms;
import org.zaklon.cases.signal.Stage;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.Identity;
import org.zaklon.people.People;
import org.zaklon.people.Wanted;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.Referrals;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.LineState;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.Services;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.Consents;
import org.zaklon.store.TestDatabase;

/** The whole walk of one case, from the signal to the closure, and what statistics has heard of it afterwards. */
@OnTheWalk
class FactsOfAWalkTest {
    private static final UnitCode HOUSE = new UnitCode("LARA-K");
    private static final Set<DataClass> ASKED = Set.of(DataClass.C8_SERVICES, DataClass.C9_ADMIN);
    private static final String FACTS = Told.TABLES.stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "));
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Autowired private Stage stage;
    @Autowired private CaseForms forms;
    @Autowired private People people;
    @Autowired private Services services;
    @Autowired private Referrals referrals;
    @Autowired private Consents consents;
    @Autowired private MovableClock clock;
    @Autowired private Country country;
    @Autowired private Persons persons;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private Environment environment;

    @Test
    void everyStepIsAFactAndNoneLeadsBackOrNamesAnybody() throws SQLException {
        everythingIsHeard();
        forget();
        var id = walk();
        everythingIsHeard();

        assertThat(facts("select level || ' ' || body || ' ' || main_form || ' ' || reach from statistics.assertion order by decided_on, level"))
                .containsExactly("SIGNAL POLICE UNKNOWN UNKNOWN", "PRESUMED SOCIAL BEGGING TRANSNATIONAL");
        assertThat(facts("select step || coalesce(' ' || reason, '') from statistics.case_step order by on_day, step"))
                .containsExactly("ACCEPTED", "CLOSED NEEDS_MET");
        assertThat(facts("select step || coalesce(' ' || reason, '') || coalesce(' ' || in_time, '') from statistics.referral_step "
                + "order by on_day, step = 'ENDED', step = 'ACCEPTED', step"))
                .containsExactly("SENT", "ACCEPTED true", "ENDED CONSENT_WITHDRAWN");
        assertThat(facts("select service || ' ' || state from statistics.service_answer order by place"))
                .containsExactly("INTERPRETATION OFFERED", "INTERPRETATION ACCEPTED");
        assertThat(facts("select service || ' ' || outcome || ' ' || body from statistics.delivery"))
                .containsExactly("ACCOMMODATION_SAFE ONGOING SHELTER");
        assertThat(facts("select timer || ' ' || step || coalesce(' ' || why || ' ' || in_time, '') from statistics.clock_step "
                + "order by on_day, timer, step desc"))
                .containsExactly("signal-acceptance-child STARTED", "signal-acceptance-child ENDED DONE true", "child-guardian STARTED",
                        "reflection-foreign STARTED", "child-guardian ENDED CASE_CLOSED false");
        assertThat(facts("select shares_ended || ' ' || body from statistics.withdrawal")).containsExactly("2 SOCIAL");
        for (var table : Told.TABLES) {
            assertThat(facts("select distinct person::text from " + table)).as(table).hasSize(1).first()
                    .isEqualTo(facts("select distinct person::text from statistics.assertion").getFirst());
        }
        var told = rows("schemaname || '.' || tablename in (" + FACTS + ")");
        assertThat(told).isNotEmpty().noneMatch(row -> row.toLowerCase().contains("planted"))
                .noneMatch(row -> row.contains(id.value().toString()));
        var others = new HashSet<String>();
        rows("schemaname not in ('statistics', 'pg_catalog', 'information_schema')").forEach(row -> others.addAll(uuids(row)));
        assertThat(others).as("identities elsewhere").contains(id.value().toString());
        assertThat(told.stream().flatMap(row -> uuids(row).stream()).filter(others::contains)).as("identities that lead back").isEmpty();
        assertThat(told).as("moments").noneMatch(row -> Pattern.compile("\\d{2}:\\d{2}:\\d{2}").matcher(row).find());
    }

    /** A signal without a name is a person of its own until somebody recognises her; from that day on she is counted once, and before it as it was known then. */
    @Test
    void anAnonymousSignalJoinedLaterToANamedCaseIsCountedOnce() throws SQLException {
        everythingIsHeard();
        forget();
        var manager = stage.manager();
        var named = done(stage.send(stage.officer(), Stage.aboutAChild()));
        stage.accept(manager, named);
        done(people.search(manager, named, wanted(), Purpose.ASSISTANCE));
        var person = done(people.register(manager, RequestId.fresh(), named, new Identity(new PersonalText("Plantedname"), new PersonalText("Plantedname"),
                List.of(), Identity.Birth.UNKNOWN, "F", List.of(), List.of())));
        submit(manager, named, "F05", decision(), "PRESUMED");
        clock.forward(Duration.ofDays(1));
        var anonymous = done(stage.send(stage.officer(), Stage.aboutAChild()));
        stage.accept(manager, anonymous);
        submit(manager, anonymous, "F05", decision(), "PRESUMED");
        clock.forward(Duration.ofDays(1));
        var before = today();
        clock.forward(Duration.ofDays(1));
        done(people.search(manager, anonymous, wanted(), Purpose.ASSISTANCE));
        done(people.recognise(manager, RequestId.fresh(), anonymous, person));
        everythingIsHeard();

        assertThat(counted(before)).isEqualTo(2);
        assertThat(counted(today())).isEqualTo(1);
    }

    private int counted(LocalDate knownBy) {
        return work.system("test", () -> persons.identified(Counted.EITHER, before(knownBy), knownBy, knownBy).size());
    }

    private static LocalDate before(LocalDate day) {
        return day.minusMonths(2);
    }

    private static Wanted wanted() {
        return new Wanted(new PersonalText("Plantedname"), null, new PersonalText(""));
    }

    private void everythingIsHeard() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() ->
                assertThat(stage.count("select count(*) from store.event_publication")).isZero());
    }

    /** What other tests on the same application told. */
    private void forget() throws SQLException {
        try (var superuser = TestDatabase.superuserOf(environment.getRequiredProperty("zaklon.db.url"));
                var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.joined, statistics.counted_as, " + String.join(", ", Told.TABLES));
        }
    }

    private CaseId walk() {
        var manager = stage.manager();
        var supervisor = stage.actor("CSR-KS", Role.CASE_SUPERVISOR);
        var house = stage.actor(HOUSE.value(), Role.SERVICE_PROVIDER);
        var id = done(stage.send(stage.officer(), Stage.aboutAChild()));
        clock.forward(Duration.ofHours(2));
        stage.accept(manager, id);
        clock.forward(Duration.ofDays(1));
        done(people.search(manager, id, new Wanted(new PersonalText("Plantedname"), null, new PersonalText("")), Purpose.ASSISTANCE));
        done(people.register(manager, RequestId.fresh(), id, new Identity(new PersonalText("Plantedname"), new PersonalText("Plantedname"),
                List.of(), Identity.Birth.UNKNOWN, "F", List.of(), List.of())));
        submit(manager, id, "F05", decision(), "PRESUMED");
        var line = done(services.of(manager, id)).minimum().stream().filter(l -> l.code().equals("INTERPRETATION")).findFirst().orElseThrow();
        done(services.answer(manager, RequestId.fresh(), id, line.id(), LineState.ACCEPTED, today()));
        clock.forward(Duration.ofDays(1));
        var consent = done(consents.record(manager, RequestId.fresh(), id, new Consents.Given(HOUSE, Purpose.ASSISTANCE, ASKED, Set.of(),
                today().plusMonths(6), Consent.Form.WRITTEN, Consent.GivenBy.SOCIAL_WORK, Consent.OwnView.AGREES)));
        var referral = done(referrals.send(manager, RequestId.fresh(), new Order(id, HOUSE, Set.of("ACCOMMODATION_SAFE"), "SOON",
                Purpose.ASSISTANCE, ASKED, null, new PersonalText("planted note"), null)));
        clock.forward(Duration.ofHours(3));
        done(referrals.open(house, referral));
        done(referrals.accept(house, RequestId.fresh(), referral, new PersonalText("planted answer")));
        done(referrals.provide(house, RequestId.fresh(), referral, new Given(id, referral.value(), "ACCOMMODATION_SAFE", today(), null,
                DeliveryOutcome.ONGOING, NeedsMet.PARTLY), new PersonalText("planted feedback")));
        clock.forward(Duration.ofDays(5));
        done(consents.withdraw(manager, RequestId.fresh(), consent));
        clock.forward(Duration.ofDays(30));
        submit(supervisor, id, "F28", Map.of("checklist", "SAFETY_REVIEWED", "reason", "NEEDS_MET", "recontact", "YES_SAFE",
                "note", "planted note"), "END_ALL");
        return id;
    }

    private void submit(Actor actor, CaseId id, String form, Map<String, String> typed, String chosen) {
        done(forms.submit(actor, RequestId.fresh(), id, form, stage.answers(form, typed), chosen));
    }

    private static Map<String, String> decision() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("age-group", "CHILD");
        typed.put("age-status", "ESTIMATED");
        typed.put("guardian", "NONE");
        typed.put("status", "IRREGULAR");
        typed.put("indicators", "planted indicators");
        typed.put("acts", "HARBOURING");
        typed.put("purposes", "BEGGING + LABOUR");
        typed.put("main-purpose", "BEGGING");
        typed.put("border", "IRREGULAR_CROSSING");
        typed.put("reasons", "planted reasons");
        typed.put("legal-basis", "CONVENTION");
        typed.put("notified", "ORAL");
        return typed;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    private List<String> facts(String query) {
        return work.system("test", () -> sql.sql(query).query(String.class).list());
    }

    /** Every row of the tables of some schemas, as text, as a thief of the whole database would read them. */
    private List<String> rows(String schemas) throws SQLException {
        var all = new ArrayList<String>();
        try (var superuser = TestDatabase.superuserOf(environment.getRequiredProperty("zaklon.db.url"))) {
            for (var table : column(superuser, "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where " + schemas)) {
                all.addAll(column(superuser, "select t::text from " + table + " t"));
            }
        }
        return all;
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static Set<String> uuids(String row) {
        return UUIDS.matcher(row).results().map(r -> r.group()).collect(Collectors.toSet());
    }
}
