package org.zaklon.migration.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.figure.DecideFigure;
import org.zaklon.migration.figure.ProposeFigure;

/** Files of agencies: whose they are, who sees them when, and what is kept of every state. Each test works in a month of its own. */
@OnTheWalk
class SubmissionsTest {
    private static final String LINES = "citizenship,sex,age,value\nAF,F,18-34,30\nSY,M,18-34,12\n";
    private static int months;

    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private SendSubmission send;
    @Autowired private ApproveSubmission approve;
    @Autowired private QuerySubmission query;
    @Autowired private AnswerSubmission answer;
    @Autowired private AcceptSubmission accept;
    @Autowired private ReadSubmissions read;
    @Autowired private Submissions submissions;
    @Autowired private ProposeFigure propose;
    @Autowired private DecideFigure decide;
    @Autowired private InstantSource clock;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private Actor sender;
    private Actor second;
    private Actor office;
    private YearMonth month;

    @BeforeEach
    void twoOfTheAsylumOffice() {
        sender = person("MS-AZIL", Role.MIGRATION_STATISTICIAN);
        second = person("MS-AZIL", Role.MIGRATION_STATISTICIAN);
        office = person("MS-STAT", Role.MIGRATION_COORDINATOR);
        month = YearMonth.of(2026, 1).plusMonths(months++);
    }

    @Test
    void aDraftIsSeenByItsAgencyAloneAlsoInTheDatabase() {
        var border = person("GP-SZ", Role.MIGRATION_STATISTICIAN);
        var id = sent(LINES);
        assertThat(read.find(second, id).isDone()).isTrue();
        for (var other : new Actor[] {border, office}) {
            assertThat(refusal(read.find(other, id))).isEqualTo("refused.absent");
            assertThat(rows(other, id)).as("row security").isZero();
        }
        ok(approve.approve(second, RequestId.fresh(), id));
        assertThat(rows(office, id)).isEqualTo(2);
        assertThat(rows(border, id)).as("another agency's numbers stay hidden").isZero();
        assertThat(refusal(approve.approve(border, RequestId.fresh(), id))).isEqualTo("refused.absent");
    }

    @Test
    void whoCountsSomethingElseIsNoSourceAndAMonthThatIsNotOverHasNoFile() {
        var border = person("GP-SZ", Role.MIGRATION_STATISTICIAN);
        assertThat(refusal(send.send(border, RequestId.fresh(), file(LINES, month)))).isEqualTo("refused.submission-source");
        assertThat(refusal(send.send(sender, RequestId.fresh(), file(LINES, YearMonth.of(2099, 1))))).isEqualTo("refused.submission-month");
        assertThat(refusal(send.send(office, RequestId.fresh(), file(LINES, month)))).isEqualTo("refused.role");
    }

    @Test
    void theSameFileIsOneFileHoweverOftenItIsSent() {
        var request = RequestId.fresh();
        var id = ok(send.send(sender, request, file(LINES, month)));
        assertThat(ok(send.send(sender, request, file(LINES, month)))).isEqualTo(id);
        assertThat(ok(send.send(second, RequestId.fresh(), file(LINES.replace("\n", "\r\n"), month)))).as("the same text").isEqualTo(id);
        assertThat(sent(LINES.replace("12", "13"))).isNotEqualTo(id);
    }

    @Test
    void aFileWithAMistakeLeavesNothing() {
        assertThat(refusal(send.send(sender, RequestId.fresh(), file(LINES + "XX,F,18-34,1\n", month)))).isEqualTo("refused.submission-flaws");
        assertThat(ok(read.ofMonth(sender, month, null))).allSatisfy(expected -> assertThat(expected.files()).isEmpty());
    }

    @Test
    void nobodyApprovesOrDecidesTheirOwnNotEvenPastTheApplication() {
        var id = sent(LINES);
        assertThat(refusal(approve.approve(sender, RequestId.fresh(), id))).isEqualTo("refused.submission-second");
        assertThat(changed(sender, "update migration.submission set vintage = 1 where id = ?", id.value())).isZero();
        accepted(id);
        var figure = ok(propose.propose(office, RequestId.fresh(), month, Set.of(id), "The only source."));
        assertThat(refusal(decide.decide(office, RequestId.fresh(), figure, true))).isEqualTo("refused.figure-second");
        assertThat(changed(office, "update migration.figure set vintage = 1, decided_by = proposed_by, decided_at = now() where id = ?", figure.value())).isZero();
        ok(decide.decide(person("MS-STAT", Role.MIGRATION_COORDINATOR), RequestId.fresh(), figure, true));
    }

    @Test
    void theOfficeAsksTheAgencyAnswersAndEveryStateStays() {
        var id = sent(LINES);
        ok(approve.approve(second, RequestId.fresh(), id));
        assertThat(refusal(query.query(office, RequestId.fresh(), id, " "))).isEqualTo("refused.submission-text");
        ok(query.query(office, RequestId.fresh(), id, "Are family members in it?"));
        assertThat(refusal(accept.accept(office, RequestId.fresh(), id))).isEqualTo("refused.submission-state");
        ok(answer.answer(sender, RequestId.fresh(), id, "Yes."));
        ok(accept.accept(office, RequestId.fresh(), id));
        assertThat(ok(read.find(sender, id)).steps()).extracting(SubmissionStep::state).containsExactly(SubmissionState.RECEIVED, SubmissionState.CHECKED,
                SubmissionState.QUERIED, SubmissionState.CHECKED, SubmissionState.ACCEPTED);
    }

    @Test
    void aFurtherVintageTakesThePlaceAndWhatWasKnownBeforeCanStillBeAsked() throws InterruptedException {
        var first = sent(LINES);
        accepted(first);
        var then = clock.instant();
        Thread.sleep(20);
        var later = sent(LINES.replace("12", "16"));
        ok(approve.approve(second, RequestId.fresh(), later));
        assertThat(newest(clock.instant())).as("compared at once").isEqualTo(later);
        assertThat(work.read(office, () -> submissions.accepted(month))).extracting(Submission::id).as("in force until it is accepted").containsExactly(first);
        ok(accept.accept(office, RequestId.fresh(), later));
        assertThat(work.read(office, () -> submissions.accepted(month))).extracting(Submission::id, Submission::vintage)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(later, 2));
        assertThat(ok(read.find(office, first)).one().state()).isEqualTo(SubmissionState.REVISED);
        assertThat(newest(then)).as("as known then").isEqualTo(first);
        assertThat(refusal(propose.propose(office, RequestId.fresh(), month, Set.of(first), "Old."))).isEqualTo("refused.figure-files");
    }

    @Test
    void aFileWithAHoleMakesNoFigure() {
        var id = ok(send.send(sender, RequestId.fresh(), file("citizenship,sex,age,value,status\nAF,F,18-34,30,\nSY,M,18-34,,O\n", month)));
        accepted(id);
        assertThat(refusal(propose.propose(office, RequestId.fresh(), month, Set.of(id), "With a hole."))).isEqualTo("refused.figure-missing");
    }

    @Test
    void twoSourcesOfTheSameAreNeverMixed() {
        var returned = "citizenship,sex,value\nPK,M,40\n";
        var ids = new java.util.HashSet<SubmissionId>();
        for (var unit : new String[] {"GP-SZ", "SPS-BOR"}) {
            var id = ok(send.send(person(unit, Role.MIGRATION_STATISTICIAN), RequestId.fresh(), new SendSubmission.File("returns", month, returned, "")));
            ok(approve.approve(person(unit, Role.MIGRATION_STATISTICIAN), RequestId.fresh(), id));
            ok(accept.accept(office, RequestId.fresh(), id));
            ids.add(id);
        }
        assertThat(refusal(propose.propose(office, RequestId.fresh(), month, ids, "The mean of both."))).isEqualTo("refused.figure-mix");
        ok(propose.propose(office, RequestId.fresh(), month, Set.of(ids.iterator().next()), "One of them."));
    }

    private SubmissionId sent(String lines) {
        return ok(send.send(sender, RequestId.fresh(), file(lines, month)));
    }

    private void accepted(SubmissionId id) {
        ok(approve.approve(second, RequestId.fresh(), id));
        ok(accept.accept(office, RequestId.fresh(), id));
    }

    private SubmissionId newest(Instant known) {
        return work.read(office, () -> submissions.newest(month, known)).getFirst().id();
    }

    private static SendSubmission.File file(String lines, YearMonth month) {
        return new SendSubmission.File("asylum-applications", month, lines, "");
    }

    private long rows(Actor who, SubmissionId id) {
        return work.read(who, () -> sql.sql("select count(*) from migration.observation where submission_id = ?").param(id.value()).query(Long.class).single());
    }

    private int changed(Actor who, String statement, UUID id) {
        return work.read(who, () -> sql.sql(statement).param(id).update());
    }

    private Actor person(String unit, Role role) {
        AccountId account = accounts.provision("s" + UUID.randomUUID().toString().substring(0, 12), "Player", new UnitCode(unit), role, null,
                "korak vjetar stolica lampa");
        return actors.find(account).orElseThrow();
    }

    private static <T> T ok(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var reason) ? reason.code() : "done";
    }
}
