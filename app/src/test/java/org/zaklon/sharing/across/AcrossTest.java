package org.zaklon.sharing.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Condition;
import org.zaklon.agreements.Holder;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.life.Parties;
import org.zaklon.enclave.FieldLikeness;
import org.zaklon.enclave.Question.Answer;
import org.zaklon.enclave.Question.QuestionId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.Identity;
import org.zaklon.people.People;
import org.zaklon.people.Wanted;
import org.zaklon.sharing.MovableClock;
import org.zaklon.sharing.Sharing;
import org.zaklon.sharing.SharingRooms;
import org.zaklon.sharing.Town;
import org.zaklon.store.TestDatabase;

/** The house asks; the centre owns the record, is told first and decides. */
@SharingRooms
@RecordApplicationEvents
class AcrossTest {
    @Autowired private OpenComparison opening;
    @Autowired private ApproveComparison approving;
    @Autowired private EndComparison ending;
    @Autowired private ReadComparisons comparisons;
    @Autowired private ReadAsked asked;
    @Autowired private AnswerAsked answering;
    @Autowired private TakeTurns turns;
    @Autowired private ApplicationEvents events;
    @Autowired private Parties parties;
    @Autowired private People people;
    @Autowired private CaseRegister register;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private MovableClock clock;
    @Autowired private TestDatabase database;

    private final Actor first = Town.actor(Role.AGREEMENT_OFFICER, Town.HOUSE);
    private final Actor second = Town.actor(Role.AGREEMENT_OFFICER, Town.HOUSE);
    private final Actor ownersOfficer = Town.actor(Role.AGREEMENT_OFFICER, Town.CENTRE);
    private final Actor asker = Town.actor(Role.CASE_SUPERVISOR, Town.HOUSE);
    private final Actor manager = Town.actor(Role.CASE_MANAGER, Town.CENTRE);
    private final Actor supervisor = Town.actor(Role.CASE_SUPERVISOR, Town.CENTRE);
    private AgreementId agreement;
    private CaseId theCase;

    @BeforeEach
    void bothKnowSenada() throws SQLException {
        parties.endAll();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate enclave.record, enclave.question, enclave.turn, sharing.comparison, sharing.asked_answer cascade");
        }
        agreement = inForce(Set.of());
        theCase = caseOf(manager);
        registered(manager, theCase, "Senada", "Planinčić", "1984-03-09");
        registered(asker, caseOf(asker), "Сенада", "Planincic", "1984-03-09");
    }

    @Test
    void theOwnerIsToldFirstAndTheAskerNothingUntilTwoPeopleOfTheOwnerSayYes() {
        opened();
        turns.run();

        var waiting = value(asked.list(manager, 1)).items();
        assertThat(waiting).singleElement().satisfies(w -> {
            assertThat(w.caseId()).isEqualTo(theCase);
            assertThat(w.comparison().asking()).isEqualTo(asker.agency());
            assertThat(w.question().fields()).contains(new FieldLikeness("family", FieldLikeness.How.SAME));
        });
        assertThat(value(asked.list(asker, 1)).items()).isEmpty();
        var question = waiting.getFirst().question().id();
        assertThat(value(asked.one(manager, theCase, question)).person().identity().family().reveal()).isEqualTo("Planinčić");

        answer(manager, question, Answer.TELL);
        assertThat(openedTo(asker)).as("one person of the owner is not enough").isEmpty();
        assertThat(events.stream(Sharing.PersonTold.class)).isEmpty();
        assertThat(answering.answer(manager, RequestId.fresh(), theCase, question, Answer.TELL, null)).isEqualTo(Outcome.refused("refused.asked-same-person"));
        assertThat(value(asked.list(supervisor, 1)).items()).singleElement().satisfies(w -> assertThat(w.teller()).isEqualTo(manager.account()));

        answer(supervisor, question, Answer.TELL);
        assertThat(openedTo(asker)).containsExactly("C1", "C9");
        assertThat(events.stream(Sharing.PersonTold.class)).singleElement().satisfies(told -> assertThat(told.owned()).isEqualTo(waiting.getFirst().question().reference()));
        assertThat(value(asked.list(supervisor, 1)).items()).isEmpty();
        assertThat(log("ASKED_ANSWER")).contains("DONE");
        assertThat(log("SHARE")).containsExactly("DONE");
        turns.run();
        assertThat(value(asked.list(supervisor, 1)).items()).as("nobody is asked again").isEmpty();
    }

    @Test
    void whatIsWithheldIsARefusalOnTheRecordAndTheAskerHearsNothing() {
        opened();
        turns.run();
        var before = seenBy(asker);
        value(answering.answer(manager, RequestId.fresh(), theCase, question(manager), Answer.WITHHELD, AnswerAsked.Withheld.NOT_SAFE));
        assertThat(log("SHARE_REFUSE")).containsExactly("DONE");
        assertThat(work.read(supervisor, () -> sql.sql("select asked_by || ' ' || reason from sharing.refusal where case_id = ?").param(theCase.value())
                .query(String.class).list())).containsExactly("HOUSE NOT_SAFE");
        assertThat(openedTo(asker)).isEmpty();
        assertThat(seenBy(asker)).isEqualTo(before);
    }

    @Test
    void aStrangerIsNeverAskedAboutAgain() {
        opened();
        turns.run();
        answer(manager, question(manager), Answer.APART);
        opened();
        turns.run();
        assertThat(value(asked.list(supervisor, 1)).items()).isEmpty();
    }

    @Test
    void aRepeatedRequestAnswersOnceAndAnAnsweredQuestionIsAbsent() {
        opened();
        turns.run();
        var question = question(manager);
        var request = RequestId.fresh();
        var done = answering.answer(manager, request, theCase, question, Answer.APART, null);
        assertThat(answering.answer(manager, request, theCase, question, Answer.APART, null)).isEqualTo(done);
        assertThat(answering.answer(manager, RequestId.fresh(), theCase, question, Answer.TELL, null)).isEqualTo(Outcome.refused(Reason.absent()));
    }

    @Test
    void whoDoesNotWorkOnTheCaseSeesNoQuestionAndTheAskerNoneAtAll() {
        opened();
        turns.run();
        var question = question(manager);
        var colleague = Town.actor(Role.CASE_MANAGER, Town.CENTRE);
        assertThat(value(asked.list(colleague, 1)).items()).isEmpty();
        for (var other : List.of(asker, Town.actor(Role.CASE_SUPERVISOR, Town.POLICE), Town.actor(Role.CASE_SUPERVISOR, Town.REMOVAL))) {
            assertThat(asked.one(other, theCase, question)).isEqualTo(Outcome.refused(Reason.absent()));
            assertThat(answering.answer(other, RequestId.fresh(), theCase, question, Answer.APART, null)).isEqualTo(Outcome.refused(Reason.absent()));
            assertThat(asked.one(other, theCase, new QuestionId(UUID.randomUUID()))).isEqualTo(Outcome.refused(Reason.absent()));
        }
    }

    @Test
    void theSecondOfficerIsAnotherOneAlsoForTheTable() throws SQLException {
        var id = value(opening.open(first, RequestId.fresh(), wish(Purpose.ASSISTANCE)));
        assertThat(approving.approve(first, RequestId.fresh(), id)).isEqualTo(Outcome.refused("refused.comparison-same-officer"));
        assertThatThrownBy(() -> work.read(first, () -> sql.sql("update sharing.comparison set approved_at = now(), approved_by = ? where id = ?")
                .params(first.account().value(), id.value()).update())).hasMessageContaining("check");
        turns.run();
        assertThat(value(asked.list(manager, 1)).items()).isEmpty();
        assertThat(value(comparisons.list(ownersOfficer, 1)).items()).as("nor does the other side know of a wish").isEmpty();
        value(approving.approve(second, RequestId.fresh(), id));
        assertThat(approving.approve(second, RequestId.fresh(), id)).isEqualTo(Outcome.refused("refused.comparison-moved"));
        assertThat(value(comparisons.list(ownersOfficer, 1)).items()).hasSize(1);
    }

    @Test
    void withoutAClauseBothWaysOrWithOneThatWaitsForConsentNothingIsOpened() {
        assertThat(opening.open(first, RequestId.fresh(), wish(Purpose.PROSECUTION))).isEqualTo(Outcome.refused("refused.comparison-no-clause"));
        parties.endAll();
        assertThat(opening.open(first, RequestId.fresh(), wish(Purpose.ASSISTANCE))).isEqualTo(Outcome.refused("refused.comparison-no-clause"));
        inForce(Set.of(Condition.CONSENT));
        assertThat(opening.open(first, RequestId.fresh(), wish(Purpose.ASSISTANCE))).isEqualTo(Outcome.refused("refused.comparison-no-clause"));
        parties.endAll();
        parties.inForce(LocalDate.ofInstant(clock.instant(), Town.ZONE), LocalDate.ofInstant(clock.instant(), Town.ZONE).plusMonths(3),
                Parties.rule(Town.HOUSE, Set.of(), DataClass.C1_IDENTITY));
        assertThat(opening.open(first, RequestId.fresh(), wish(Purpose.ASSISTANCE))).as("one way only").isEqualTo(Outcome.refused("refused.comparison-no-clause"));
    }

    @Test
    void onlyOfficersOpenAndForUnitsOfTheirOwn() {
        assertThat(opening.open(asker, RequestId.fresh(), wish(Purpose.ASSISTANCE))).isEqualTo(Outcome.refused("refused.role"));
        assertThat(opening.open(first, RequestId.fresh(), new OpenComparison.Wish(manager.agency(), Town.POLICE, Purpose.ASSISTANCE)))
                .isEqualTo(Outcome.refused("refused.unit-unknown"));
        var wall = Town.actor(Role.AGREEMENT_OFFICER, Town.REMOVAL);
        assertThat(opening.open(wall, RequestId.fresh(), new OpenComparison.Wish(manager.agency(), Town.REMOVAL, Purpose.ASSISTANCE)).isDone()).isFalse();
        var residence = Town.actor(Role.AGREEMENT_OFFICER, Town.RESIDENCE);
        assertThat(opening.open(residence, RequestId.fresh(), new OpenComparison.Wish(manager.agency(), Town.REMOVAL, Purpose.ASSISTANCE)))
                .as("a unit of enforcement is named by nobody").isEqualTo(Outcome.refused("refused.unit-unknown"));
    }

    @Test
    void eitherSideEndsItAndOpenQuestionsAreShownNoMore() {
        var id = opened();
        turns.run();
        var question = question(manager);
        value(ending.end(ownersOfficer, RequestId.fresh(), id));
        assertThat(value(asked.list(manager, 1)).items()).isEmpty();
        assertThat(asked.one(manager, theCase, question)).isEqualTo(Outcome.refused(Reason.absent()));
        assertThat(ending.end(first, RequestId.fresh(), id)).isEqualTo(Outcome.refused("refused.comparison-moved"));
        assertThat(ending.end(Town.actor(Role.AGREEMENT_OFFICER, Town.POLICE), RequestId.fresh(), id)).isEqualTo(Outcome.refused(Reason.absent()));
    }

    @Test
    void anAgreementThatEndsTakesItsComparisonsWithIt() {
        var id = opened();
        parties.endAll();
        ending.over(agreement.value()); // what hears of it does the same after the commit
        assertThat(work.read(first, () -> comparisons.list(first, 1))).satisfies(list -> assertThat(value(list).items()).singleElement()
                .satisfies(c -> assertThat(c.endedWhy()).isEqualTo("AGREEMENT")));
        turns.run();
        assertThat(value(asked.list(manager, 1)).items()).isEmpty();
        assertThat(id).isNotNull();
    }

    @Test
    void aClauseThatHoldsNoLongerEndsTheComparisonBeforeTheNextTurn() {
        opened();
        parties.endAll();
        turns.run();
        assertThat(value(asked.list(manager, 1)).items()).isEmpty();
        assertThat(value(comparisons.list(first, 1)).items()).singleElement().satisfies(c -> assertThat(c.endedWhy()).isEqualTo("AGREEMENT"));
    }

    private ComparisonId opened() {
        var id = value(opening.open(first, RequestId.fresh(), wish(Purpose.ASSISTANCE)));
        return value(approving.approve(second, RequestId.fresh(), id));
    }

    private OpenComparison.Wish wish(Purpose purpose) {
        return new OpenComparison.Wish(manager.agency(), Town.HOUSE, purpose);
    }

    private QuestionId question(Actor actor) {
        return value(asked.list(actor, 1)).items().getFirst().question().id();
    }

    private void answer(Actor actor, QuestionId question, Answer answer) {
        value(answering.answer(actor, RequestId.fresh(), theCase, question, answer, null));
    }

    private List<String> openedTo(Actor actor) {
        return work.read(actor, () -> sql.sql("select data_class from sec.opened_entries() where case_id = ? order by 1").param(theCase.value())
                .query(String.class).list());
    }

    /** Whatever tables of this and the enclave show to somebody. */
    private List<String> seenBy(Actor actor) {
        return work.read(actor, () -> sql.sql("""
                select q::text from enclave.question q union all select c::text from sharing.comparison c union all select a::text from sharing.asked_answer a
                union all select s::text from sharing.share s order by 1
                """).query(String.class).list());
    }

    private List<String> log(String act) {
        return work.read(supervisor, () -> sql.sql("select outcome from audit.entry where case_id = ? and act = ? and outcome <> 'READ' order by 1")
                .params(List.of(theCase.value(), act)).query(String.class).list()).stream().distinct().toList();
    }

    private AgreementId inForce(Set<Condition> conditions) {
        var today = LocalDate.ofInstant(clock.instant(), Town.ZONE);
        var both = Set.of(holder(Town.CENTRE), holder(Town.HOUSE));
        return parties.inForce(today, today.plusMonths(3), new Rule(0, "4(2)", both, both, Set.of(Purpose.ASSISTANCE),
                Set.of(DataClass.C1_IDENTITY, DataClass.C9_ADMIN), conditions, null, null, Period.ofYears(1)));
    }

    private static Holder holder(UnitCode unit) {
        return value(Holder.of(Town.country().unit(unit)));
    }

    private void registered(Actor actor, CaseId id, String given, String family, String date) {
        value(people.search(actor, id, new Wanted(new PersonalText(given), null, new PersonalText("")), Purpose.ASSISTANCE));
        value(people.register(actor, RequestId.fresh(), id, new Identity(new PersonalText(given), new PersonalText(family), List.of(),
                new Identity.Birth(new PersonalText(date), Identity.Birth.Precision.DAY), "F", List.of("BIH"), List.of())));
    }

    private CaseId caseOf(Actor actor) {
        var id = CaseId.fresh();
        work.read(actor, () -> {
            register.enter(id, actor.agency(), actor.unit(), Town.AREA);
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
}
