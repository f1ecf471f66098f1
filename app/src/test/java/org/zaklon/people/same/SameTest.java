package org.zaklon.people.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.people.Dump;
import org.zaklon.people.Identity;
import org.zaklon.people.Identity.Birth;
import org.zaklon.people.People;
import org.zaklon.people.PeopleTest;
import org.zaklon.people.PersonId;
import org.zaklon.people.Wanted;
import org.zaklon.people.deposited.LeaveEarlier;
import org.zaklon.store.TestDatabase;

@SpringBootTest(classes = PeopleTest.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
@RecordApplicationEvents
class SameTest {
    private static final AreaCode AREA = new AreaCode("NORTH");

    @Autowired private People people;
    @Autowired private ReadOthers others;
    @Autowired private DecideSame deciding;
    @Autowired private ReadDrawn reading;
    @Autowired private LeaveEarlier leaving;
    @Autowired private ApplicationEvents events;
    @Autowired private CaseRegister register;
    @Autowired private Work work;
    @Autowired private Environment environment;

    private final Actor manager = actor("CENTRE", Role.CASE_MANAGER);
    private final Actor supervisor = actor("CENTRE", Role.CASE_SUPERVISOR);
    private final Actor shelter = actor("SHELTER", Role.SERVICE_PROVIDER);
    private CaseId theCase;
    private PersonId person;
    private PersonId other;

    @BeforeEach
    void thePersonIsRecordedTwice() {
        theCase = caseOf(manager);
        person = registered(manager, theCase, "Senada", "Planinčić", "1984-03-09");
        other = registered(manager, caseOf(manager), "Сенада", "Планинчић", "1984-09-03");
    }

    @Test
    void aRecordInAnotherScriptWithDayAndMonthExchangedIsOfferedAndOnceJoinedShownTogether() {
        assertThat(read().open()).extracting(m -> m.person().id()).contains(other);

        decide(manager, Verdict.SAME);
        assertThat(read().together()).extracting(m -> m.person().id()).containsExactly(other);
        assertThat(read().open()).extracting(m -> m.person().id()).doesNotContain(other);
    }

    @Test
    void whoCountsPeopleHearsWhatIsOnePersonNowAndWhatNoLongerIs() {
        decide(manager, Verdict.SAME);
        decide(manager, Verdict.APART);
        assertThat(events.stream(People.Judged.class)).extracting(People.Judged::same).containsExactly(true, false);
        assertThat(events.stream(People.Left.class)).extracting(People.Left::person).containsExactly(person, other);
    }

    @Test
    void aDrawnPairWaitsWithoutANameUntilSomebodySaysWhatItIs() throws SQLException {
        drawn(person, other);
        assertThat(waiting(manager)).singleElement().satisfies(pair -> assertThat(List.of(pair.one().person(), pair.other().person())).contains(person, other));
        assertThat(waiting(actor("OTHER", Role.CASE_MANAGER))).isEmpty();
        decide(manager, Verdict.SAME);
        assertThat(waiting(manager)).isEmpty();
    }

    @Test
    void whoWasWrittenDownBeforeTheEnclaveIsLeftThereOnceByASupervisor() throws SQLException {
        forgetDeposits();
        assertThat(leaving.waiting(manager)).as("not the work of a manager").isZero();
        assertThat(leaving.leave(manager, RequestId.fresh())).isInstanceOf(Outcome.Refused.class);
        var before = leaving.waiting(supervisor);
        assertThat(before).isGreaterThanOrEqualTo(2);
        var request = RequestId.fresh();
        assertThat(leaving.leave(supervisor, request)).isEqualTo(leaving.leave(supervisor, request));
        assertThat(leaving.waiting(supervisor)).isEqualTo(Math.max(0, before - 100));
        assertThat(events.stream(People.Left.class).map(People.Left::person)).contains(person, other);
    }

    private void forgetDeposits() throws SQLException {
        try (var superuser = TestDatabase.superuserOf(environment.getRequiredProperty("zaklon.db.url")); var statement = superuser.createStatement()) {
            statement.execute("truncate people.deposit, enclave.record");
        }
    }

    private List<ReadDrawn.Pair> waiting(Actor actor) {
        return value(reading.list(actor, 1)).items();
    }

    /** As the enclave draws it. */
    private void drawn(PersonId one, PersonId two) throws SQLException {
        try (var superuser = TestDatabase.superuserOf(environment.getRequiredProperty("zaklon.db.url")); var statement = superuser.createStatement()) {
            statement.execute("truncate enclave.drawn");
            statement.execute("""
                    insert into enclave.drawn (pair, id, agency, one, other, band) select 'x', gen_random_uuid(), 'CENTRE', a.reference, b.reference, 'FROM_4'
                    from people.deposit a, people.deposit b where a.person_id = '%s' and b.person_id = '%s'
                    """.formatted(one.value(), two.value()));
        }
    }

    @Test
    void takingItBackLeavesBothRecordsByteForByteAsTheyWere() {
        var before = identities();
        decide(manager, Verdict.SAME);
        decide(manager, Verdict.UNSURE);

        assertThat(read().together()).isEmpty();
        assertThat(identities()).isEqualTo(before);
        assertThat(read().history()).extracting(Decision::verdict).containsExactly(Verdict.UNSURE, Verdict.SAME);
    }

    @Test
    void recordsToldApartAreNoLongerOffered() {
        decide(manager, Verdict.APART);
        assertThat(read().open()).extracting(m -> m.person().id()).doesNotContain(other);
        assertThat(read().apart()).extracting(m -> m.person().id()).containsExactly(other);
    }

    @Test
    void aChildIsJoinedByTwoPeopleOnly() {
        var child = registered(manager, theCase, "Mala", "Planinčić", "2019-01-05");
        var twin = registered(manager, theCase, "Mala", "Planincic", "2019-01-05");
        value(deciding.decide(manager, RequestId.fresh(), theCase, child, twin, Verdict.SAME));
        assertThat(read(child).together()).isEmpty();

        value(deciding.decide(supervisor, RequestId.fresh(), theCase, child, twin, Verdict.SAME));
        assertThat(read(child).together()).extracting(m -> m.person().id()).containsExactly(twin);
    }

    @Test
    void aRepeatedRequestSaysItOnce() {
        var request = RequestId.fresh();
        assertThat(deciding.decide(manager, request, theCase, person, other, Verdict.SAME))
                .isEqualTo(deciding.decide(manager, request, theCase, person, other, Verdict.SAME));
        assertThat(read().history()).hasSize(1);
    }

    @Test
    void aRecordOfAnotherAgencyIsAsAbsentAsNone() {
        var foreign = registered(shelter, caseOf(shelter), "Senada", "Planinčić", "1984-03-09");
        assertThat(read().open()).extracting(m -> m.person().id()).doesNotContain(foreign);
        assertThat(deciding.decide(manager, RequestId.fresh(), theCase, person, foreign, Verdict.SAME)).isEqualTo(Outcome.refused(Reason.absent()));
        assertThat(deciding.decide(manager, RequestId.fresh(), theCase, person, new PersonId(java.util.UUID.randomUUID()), Verdict.SAME))
                .isEqualTo(Outcome.refused(Reason.absent()));
    }

    private ReadOthers.Others read() {
        return read(person);
    }

    private ReadOthers.Others read(PersonId whose) {
        return value(others.read(manager, theCase, whose, null, Purpose.ASSISTANCE));
    }

    private void decide(Actor actor, Verdict verdict) {
        value(deciding.decide(actor, RequestId.fresh(), theCase, person, other, verdict));
    }

    /** A checksum of every identity, token and key that is stored. */
    private List<Integer> identities() {
        return List.of(Dump.count(environment, "select hashtext(string_agg(i::text, ',' order by i.id)) from people.identity i"),
                Dump.count(environment, "select hashtext(string_agg(t::text, ',' order by t.id)) from people.token t"),
                Dump.count(environment, "select hashtext(string_agg(k::text, ',' order by k.agency, k.person_id, k.key)) from people.link_key k"));
    }

    private PersonId registered(Actor actor, CaseId id, String given, String family, String date) {
        value(people.search(actor, id, new Wanted(new PersonalText(given), null, new PersonalText("")), Purpose.ASSISTANCE));
        return value(people.register(actor, RequestId.fresh(), id, new Identity(new PersonalText(given), new PersonalText(family), List.of(),
                new Birth(new PersonalText(date), Birth.Precision.DAY), "F", List.of("BIH"), List.of())));
    }

    private CaseId caseOf(Actor actor) {
        var id = CaseId.fresh();
        work.read(actor, () -> {
            register.enter(id, actor.agency(), actor.unit(), AREA);
            register.assign(actor, id, actor.account());
            return null;
        });
        return id;
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private static Actor actor(String agency, Role role) {
        return new Actor(AccountId.fresh(), new AgencyCode(agency), new UnitCode(agency + "-1"),
                agency.equals("SHELTER") ? UnitFunction.SHELTER : UnitFunction.SOCIAL, role, AREA);
    }
}
