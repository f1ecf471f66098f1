package org.zaklon.enclave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.people.PeopleTest;
import org.zaklon.store.TestDatabase;

@SpringBootTest(classes = PeopleTest.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
class EnclaveTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @Autowired private Enclave enclave;
    @Autowired private Census census;
    @Autowired private DrawnPairs drawn;
    @Autowired private Deposits deposits;
    @Autowired private Questions questions;
    @Autowired private EnclaveKeys keys;
    @Autowired private Work work;
    @Autowired private TestDatabase database;

    private final Actor asker = actor("CENTRE");
    private final Actor owner = actor("SHELTER");

    @BeforeEach
    void empty() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate enclave.record, enclave.question, enclave.turn, enclave.drawn, sharing.comparison cascade");
        }
    }

    @Test
    void theOwnerIsAskedAndTheAskerSeesNothing() throws SQLException {
        compared(asker, owner, null);
        deposit(asker, "Senada", "Planinčić", "1984-03-09", "F", "");
        var known = deposit(owner, "Сенада", "Планинчић", "1984-03-09", "F", "");
        deposit(owner, "Milica", "Petrović", "1990-01-02", "F", "");

        enclave.run(NOW);

        assertThat(open(owner)).singleElement().satisfies(question -> {
            assertThat(question.reference()).isEqualTo(known);
            assertThat(question.unit()).isEqualTo(owner.unit());
            assertThat(question.fields()).contains(new FieldLikeness("given", FieldLikeness.How.SAME),
                    new FieldLikeness("family", FieldLikeness.How.SAME), new FieldLikeness("born", FieldLikeness.How.SAME));
        });
        assertThat(open(asker)).isEmpty();
    }

    @Test
    void namesAloneAskNobody() throws SQLException {
        compared(asker, owner, null);
        deposit(asker, "Amina", "Hadžić", "", "F", "");
        deposit(owner, "Amina", "Hadžić", "", "F", "");
        enclave.run(NOW);
        assertThat(open(owner)).isEmpty();
    }

    @Test
    void whoContradictsInDateOrSexIsAskedAboutOnlyWhereADocumentIsTheSame() throws SQLException {
        compared(asker, owner, null);
        deposit(asker, "Senada", "Planinčić", "1984-03-09", "F", "");
        deposit(owner, "Senada", "Planinčić", "1951-11-27", "F", "");
        deposit(owner, "Senada", "Planinčić", "1984-03-09", "M", "");
        deposit(asker, "Merima", "Vukelić", "1990-07-12", "F", "A1234567");
        var known = deposit(owner, "Merima", "Vukelić", "1990-07-12", "M", "A1234567");
        enclave.run(NOW);
        assertThat(open(owner)).extracting(Question::reference).containsExactly(known);
    }

    @Test
    void nothingIsComparedThatTwoPeopleDidNotOpenOrThatIsOver() throws SQLException {
        deposit(asker, "Senada", "Planinčić", "1984-03-09", "F", "");
        deposit(owner, "Senada", "Planinčić", "1984-03-09", "F", "");
        enclave.run(NOW);
        compared(asker, owner, "approved_at = null, approved_by = null");
        compared(asker, owner, "ended_at = now(), ended_why = 'BY_OWNER'");
        compared(asker, owner, "until = '2026-11-28T12:00:00Z'");
        compared(owner, asker, null);
        enclave.run(NOW);
        assertThat(open(owner)).isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceAndOfAStrangerNeverAgain() throws SQLException {
        compared(asker, owner, null);
        deposit(asker, "Senada", "Planinčić", "1984-03-09", "F", "");
        deposit(owner, "Senada", "Planincic", "1984-03-09", "F", "");
        enclave.run(NOW);
        enclave.run(NOW);
        var question = open(owner).getFirst();
        assertThat(open(owner)).hasSize(1);

        work.read(owner, () -> {
            questions.answer(question.id(), Question.Answer.APART, NOW);
            return null;
        });
        compared(asker, owner, null);
        enclave.run(NOW);
        assertThat(open(owner)).isEmpty();
    }

    @Test
    void aCorrectedRecordIsComparedAnewUnderTheSameReference() throws SQLException {
        compared(asker, owner, null);
        deposit(asker, "Senada", "Planinčić", "1984-03-09", "F", "");
        var reference = deposit(owner, "Sena", "", "", "F", "");
        enclave.run(NOW);
        assertThat(open(owner)).isEmpty();
        deposit(owner, reference, "Senada", "Planinčić", "1984-03-09", "F", "");
        enclave.run(NOW);
        assertThat(open(owner)).hasSize(1);
        assertThat(count("select count(*) from enclave.record where agency = 'SHELTER'")).isEqualTo(1);
    }

    @Test
    void turnsOfManyRecordsReachThemAll() throws SQLException {
        compared(asker, owner, null);
        var store = new ArrayList<UUID>();
        for (var i = 0; i < Enclave.TURN + 10; i++) {
            store.add(deposit(asker, "Zumra" + (char) ('a' + i % 26), "Planin" + i, "19%02d-%02d-%02d".formatted(i % 90 + 10, i % 12 + 1, i % 28 + 1), "F", ""));
        }
        store.sort(null);
        enclave.run(NOW);
        assertThat(count("select count(*) from enclave.turn")).isEqualTo(1);
        enclave.run(NOW);
        assertThat(count("select count(*) from enclave.turn")).isZero();
    }

    @Test
    void everybodyIsCountedOnceOverAllAgenciesAndWithoutAnAgreement() {
        deposit(asker, "Senada", "Planinčić", "1984-03-09", "F", "");
        deposit(owner, "Сенада", "Planincic", "1984-03-09", "F", "");
        deposit(owner, "Senada", "Planinčić", "1951-11-27", "F", "");
        deposit(owner, "Milica", "Petrović", "1990-01-02", "F", "");
        var counted = census.run();
        assertThat(List.of(counted.records(), counted.people(), counted.together())).containsExactly(4, 3, 1);
        assertThat(counted.bands()).hasSameSizeAs(Band.values()).extracting(Counted.OfBand::reviewed).containsOnly(0);
        assertThat(counted.bands().stream().mapToInt(Counted.OfBand::pairs).sum()).isPositive();
        assertThat(open(owner)).as("a count asks nobody").isEmpty();
    }

    @Test
    void pairsOfOneAgencyAreDrawnOnceForItAloneAndWhatItSaysCounts() throws SQLException {
        var one = deposit(owner, "Senada", "Planinčić", "1984-03-09", "F", "");
        var two = deposit(owner, "Senada", "Planincic", "1984-03-09", "F", "");
        deposit(asker, "Milica", "Petrović", "1990-01-02", "F", "");
        deposit(owner, "Milica", "Petrović", "1990-01-02", "F", "");
        census.run();
        census.run();
        assertThat(count("select count(*) from enclave.drawn")).isEqualTo(1);
        assertThat(work.<List<DrawnPairs.Drawn>>read(asker, () -> drawn.open(10))).isEmpty();
        assertThat(work.<List<DrawnPairs.Drawn>>read(owner, () -> drawn.open(10))).singleElement()
                .satisfies(pair -> assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder(one, two));
        assertThat(census.run().people()).isEqualTo(2);
        work.read(owner, () -> {
            drawn.said(one, two, "APART");
            return null;
        });
        var counted = census.run();
        assertThat(counted.people()).isEqualTo(3);
        assertThat(counted.bands().stream().mapToInt(Counted.OfBand::reviewed).sum()).isEqualTo(1);
        assertThat(work.<List<DrawnPairs.Drawn>>read(owner, () -> drawn.open(10))).isEmpty();
    }

    @Test
    void theApplicationCannotLookIntoTheEnclaveAndTheEnclaveNowhereElse() throws SQLException {
        deposit(owner, "Senada", "Planinčić", "1984-03-09", "F", "");
        for (var statement : List.of("select * from enclave.record", "select count(*) from enclave.record", "select * from enclave.turn",
                "insert into enclave.record values (gen_random_uuid(), 'X', 'x')", "delete from enclave.record", "select * from enclave.key_check",
                "select band from enclave.drawn", "select pair from enclave.drawn", "insert into enclave.drawn select * from enclave.drawn",
                "insert into enclave.question select * from enclave.question", "select sharing.comparisons_in_force(now())")) {
            try (var app = database.asApp(); var sql = app.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement)).as(statement).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
            }
        }
        for (var statement : List.of("select * from people.person", "select * from people.deposit", "select * from sharing.comparison",
                "select * from access.case_scope", "select * from audit.entry", "update enclave.question set answered = 'APART'",
                "select enclave.deposit(gen_random_uuid(), 'x')", "delete from enclave.record")) {
            try (var own = database.asEnclave(); var sql = own.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement)).as(statement).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void whoeverHasNoContextOrStandsOutsideOfTheWallDepositsNothing() throws SQLException {
        var outside = new Actor(AccountId.fresh(), new AgencyCode("SHELTER"), new UnitCode("REMOVAL"), UnitFunction.IMMIGRATION_ENFORCEMENT,
                Role.CASE_SUPERVISOR, new AreaCode("NORTH"));
        assertThatThrownBy(() -> deposit(outside, "A", "B", "1984", "F", "")).hasMessageContaining("deposit refused");
        assertThat(count("select count(*) from enclave.record")).isZero();
    }

    @Test
    void aSealedRecordOpensNowhereElse() {
        var sealed = keys.seal("x".getBytes(StandardCharsets.UTF_8), "enclave/1|record|A|1");
        assertThatThrownBy(() -> keys.open(sealed, "enclave/1|record|B|1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalNamesAndDocumentsComeBackAsTheyWent() {
        var encoder = new Encoder(keys);
        var reference = UUID.randomUUID();
        var encoding = encoder.encode(reference, "U-1", List.of(List.of("A", "B", "1984", "F", "BIH", "123"), List.of("C", "D", "", "", "", "")));
        var opened = encoder.open("X", reference, encoder.seal("X", reference, encoding));
        assertThat(opened.unit()).isEqualTo("U-1");
        assertThat(opened.rows()).hasSize(2);
        assertThat(opened.rows().get(1).filters()).isDeepEqualTo(encoding.rows().get(1).filters());
        assertThat(opened.rows().getFirst().keys()).containsExactly(encoding.rows().getFirst().keys());
    }

    @Test
    void theLengthOfWhatIsSealedTellsLittle() {
        var encoder = new Encoder(keys);
        var least = encoder.seal("X", new UUID(1, 1), encoder.encode(new UUID(1, 1), "U", List.of(List.of("A", "", "", "", "", ""))));
        var full = encoder.seal("X", new UUID(1, 1), encoder.encode(new UUID(1, 1), "A-LONGER-UNIT",
                List.of(List.of("Aleksandra", "Hadžihasanović", "1984-02-03", "F", "BIH", "12345678"))));
        assertThat(least).hasSameSizeAs(full);
    }

    private List<Question> open(Actor actor) {
        return work.read(actor, () -> questions.open(actor.agency(), 100));
    }

    private UUID deposit(Actor actor, String... values) {
        return deposit(actor, UUID.randomUUID(), values);
    }

    private UUID deposit(Actor actor, UUID reference, String... values) {
        return work.read(actor, () -> {
            deposits.deposit(actor.agency(), actor.unit(), reference, List.of(List.of(values[0], values[1], values[2], values[3], "", values[4])));
            return reference;
        });
    }

    /** A comparison as two people would have opened it, past the use cases, and what is different about it. */
    private void compared(Actor asking, Actor asked, String different) throws SQLException {
        var id = UUID.randomUUID();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("""
                    insert into sharing.comparison (id, agency, unit, unit_function, owner, purpose, classes, agreement_id, reference, version, clause,
                        until, opened_at, opened_by, approved_at, approved_by)
                    values ('%s', '%s', '%s', 'SOCIAL', '%s', 'IDENTIFICATION', '{C1}', gen_random_uuid(), '1/2026', 1, '1', '2027-01-01', now(),
                        gen_random_uuid(), now(), gen_random_uuid())
                    """.formatted(id, asking.agency(), asking.unit(), asked.agency()));
            if (different != null) {
                statement.execute("update sharing.comparison set %s where id = '%s'".formatted(different, id));
            }
        }
    }

    private int count(String query) throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Actor actor(String agency) {
        return new Actor(AccountId.fresh(), new AgencyCode(agency), new UnitCode(agency + "-1"), UnitFunction.SOCIAL, Role.CASE_SUPERVISOR, new AreaCode("NORTH"));
    }
}
