package org.zaklon.forums.community.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.forums.community.CommunityForum.done;
import static org.zaklon.forums.community.CommunityForum.refused;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.forums.community.CommunityForum;
import org.zaklon.forums.community.ForumHouse;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/** An issue from the day it is raised to the day somebody else than the forum says that it is solved. */
@ForumHouse
class IssuesTest {
    private static final PersonalText WHY = new PersonalText("Invented");

    @Autowired private CommunityForum forum;
    @Autowired private RaiseIssue raise;
    @Autowired private UpdateIssue update;
    @Autowired private ConfirmIssue confirm;
    @Autowired private AnswerAsRaiser answers;
    @Autowired private ReadIssues read;
    @Autowired private PutOnAgenda agenda;
    @Autowired private ChangeBody change;
    @Autowired private PlanMeeting plan;
    @Autowired private InstantSource clock;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private CommunityForum.Met met;

    @BeforeEach
    void aForum() {
        met = forum.meets();
    }

    @Test
    void anybodyWhoSitsThereWritesDownAnIssueWithoutAName() {
        var request = RequestId.fresh();
        var id = done(raise.raise(met.neighbour(), request, met.body(), raised("STREETS", Sensitivity.OPEN), null));
        assertThat(done(raise.raise(met.neighbour(), request, met.body(), raised("STREETS", Sensitivity.OPEN), null))).isEqualTo(id);
        var opened = done(read.open(met.police(), met.body(), id));
        assertThat(opened.issue().raiserName()).isNull();
        assertThat(opened.issue().words().reveal()).isEqualTo("No light in the street");
        assertThat(opened.issue().contact()).isEqualTo(new UnitCode("MOI-CP"));
        assertThat(opened.steps()).extracting(Step::state).containsExactly(IssueState.RAISED);
        assertThat(opened.keeps()).isFalse();
        assertThat(opened.issue().reference()).matches("20\\d\\d-[0-9A-Z]{4}");
    }

    @Test
    void anIssueIsPutOnTheAgendaOfTheNextMeetingOnceAndSaysNoWordOfWhatWasRaised() throws Exception {
        var id = raised("STREETS", Sensitivity.OPEN, met.chair());
        assertThat(refused(agenda.put(met.neighbour(), RequestId.fresh(), met.body(), id))).isEqualTo("refused.community-no-meeting");
        var meeting = planned();
        var page = "/bodies/" + met.body().value() + "/issues/" + id.value();
        assertThat(forum.ask(met.neighbour(), "GET", page, Map.of()).getContentAsString()).contains("Put it on the agenda");
        assertThat(forum.ask(met.neighbour(), "POST", page + "/agenda", Map.of()).getRedirectedUrl()).isEqualTo(page);
        var item = done(agenda.put(met.police(), RequestId.fresh(), met.body(), id));
        assertThat(done(agenda.put(met.chair(), RequestId.fresh(), met.body(), id))).as("once for each meeting").isEqualTo(item);
        assertThat(forum.ask(met.police(), "GET", page, Map.of()).getContentAsString()).contains("On the agenda of the meeting").doesNotContain("Put it on");
        var reference = done(read.open(met.police(), met.body(), id)).issue().reference();
        assertThat(forum.ask(met.police(), "GET", meeting, Map.of()).getContentAsString()).contains(reference).doesNotContain("No light in the street");
    }

    @Test
    void whoMayNotReadAnIssueMayNotReadItOnTheAgendaEither() throws Exception {
        var id = raised("FAMILY_VIOLENCE", Sensitivity.KEEPERS, met.chair());
        var meeting = planned();
        assertThat(refused(agenda.put(met.neighbour(), RequestId.fresh(), met.body(), id))).isEqualTo("refused.absent");
        assertThat(refused(agenda.put(met.coordinator(), RequestId.fresh(), met.body(), id))).as("keeps the forum and holds no seat").isEqualTo("refused.item-lead");
        done(agenda.put(met.chair(), RequestId.fresh(), met.body(), id));
        var reference = done(read.open(met.chair(), met.body(), id)).issue().reference();
        assertThat(forum.ask(met.chair(), "GET", meeting, Map.of()).getContentAsString()).contains(reference);
        assertThat(forum.ask(met.neighbour(), "GET", meeting, Map.of()).getContentAsString()).doesNotContain(reference).doesNotContain("Family violence");
    }

    /** The next meeting; @return its page */
    private String planned() {
        done(change.move(met.coordinator(), RequestId.fresh(), met.body(), BodyState.ACTIVE, ""));
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var meeting = done(plan.plan(met.chair(), RequestId.fresh(), met.body(),
                new PlanMeeting.Planned(MeetingKind.ORDINARY, tomorrow, tomorrow.plus(Duration.ofHours(2)), "Hall", "")));
        return "/bodies/" + met.body().value() + "/meetings/" + meeting.value();
    }

    @Test
    void whoeverHasNoSeatFindsNothing() {
        var id = raised("STREETS", Sensitivity.OPEN, met.chair());
        var stranger = forum.hire(Role.FORUM_COORDINATOR, "MOLSA-SOC");
        assertThat(refused(read.open(stranger, met.body(), id))).isEqualTo("refused.absent");
        assertThat(refused(raise.raise(stranger, RequestId.fresh(), met.body(), raised("STREETS", Sensitivity.OPEN), null))).isEqualTo("refused.absent");
        var enforcement = forum.hire(Role.ENFORCEMENT_OFFICER, "MOI-ENF");
        assertThat(refused(read.open(enforcement, met.body(), id))).isEqualTo("refused.absent");
    }

    @Test
    void whatIsKeptToSomeSeatsLooksLikeNothingFromTheOthers() {
        var agencies = raised("DRUGS", Sensitivity.AGENCIES, met.chair());
        var keepers = raised("FAMILY_VIOLENCE", Sensitivity.KEEPERS, met.police());
        assertThat(refused(read.open(met.neighbour(), met.body(), agencies))).isEqualTo("refused.absent");
        assertThat(done(read.open(met.social(), met.body(), agencies)).issue().id()).isEqualTo(agencies);
        assertThat(refused(read.open(met.social(), met.body(), keepers))).isEqualTo("refused.absent");
        assertThat(done(read.open(met.police(), met.body(), keepers)).issue().id()).as("whoever wrote it down").isEqualTo(keepers);
        assertThat(done(read.open(met.coordinator(), met.body(), keepers)).issue().neverMediated()).isTrue();
        assertThat(done(read.list(met.neighbour(), met.body(), IssueState.Phase.OPEN, 1)).issues().items()).isEmpty();
    }

    @Test
    void aDangerousMatterIsNotOpenedToEverybody() {
        assertThat(refused(raise.raise(met.chair(), RequestId.fresh(), met.body(), raised("FAMILY_VIOLENCE", Sensitivity.OPEN), null)))
                .isEqualTo("refused.community-sensitivity");
        assertThat(refused(raise.raise(met.chair(), RequestId.fresh(), met.body(), raised("MAGIC", Sensitivity.OPEN), null)))
                .isEqualTo("refused.community-category");
    }

    @Test
    void stepsAreThoseOfTheTableWithReasonAndWhetherTheRaiserWasTold() {
        var id = raised("STREETS", Sensitivity.OPEN, met.chair());
        assertThat(refused(step(met.neighbour(), id, IssueState.ACCEPTED))).isEqualTo("refused.not-seated");
        assertThat(refused(step(met.chair(), id, IssueState.RESOLVED))).isEqualTo("refused.community-state");
        assertThat(refused(step(met.chair(), id, IssueState.MEDIATION))).isEqualTo("refused.community-state");
        assertThat(refused(step(met.chair(), id, IssueState.REFERRED))).as("to nobody").isEqualTo("refused.community-whom");
        assertThat(refused(step(met.chair(), id, IssueState.DUPLICATE))).as("of nothing").isEqualTo("refused.community-duplicate");
        assertThat(refused(update.update(met.chair(), RequestId.fresh(), met.body(), id, Step.to(IssueState.ACCEPTED, forum.today()))))
                .isEqualTo("refused.community-told");
        done(step(met.chair(), id, IssueState.ACCEPTED));
        done(step(met.coordinator(), id, IssueState.IN_PROGRESS));
        done(step(met.chair(), id, IssueState.RESOLVED));
        assertThat(refused(step(met.chair(), id, IssueState.CONFIRMED))).isEqualTo("refused.community-state");
    }

    @Test
    void onlyALaterMeetingConfirmsNeverTheSameDay() {
        var id = resolved(null);
        assertThat(refused(confirm.confirm(met.chair(), RequestId.fresh(), met.body(), id, true, forum.today(), null)))
                .isEqualTo("refused.community-later-meeting");
        assertThat(refused(confirm.confirm(met.neighbour(), RequestId.fresh(), met.body(), id, true, forum.today(), null)))
                .isEqualTo("refused.not-seated");
        var earlier = raised("STREETS", Sensitivity.OPEN, met.chair());
        done(update.update(met.chair(), RequestId.fresh(), met.body(), earlier, told(IssueState.ACCEPTED, 3)));
        done(update.update(met.chair(), RequestId.fresh(), met.body(), earlier, told(IssueState.RESOLVED, 2)));
        assertThat(refused(confirm.confirm(met.chair(), RequestId.fresh(), met.body(), earlier, false, forum.today(), null)))
                .isEqualTo("refused.community-reason");
        done(confirm.confirm(met.chair(), RequestId.fresh(), met.body(), earlier, true, forum.today(), null));
        assertThat(state(earlier)).isEqualTo(IssueState.CONFIRMED);
    }

    @Test
    void theRaiserConfirmsWithTheCodeAloneAndOnce() {
        var receipt = Receipt.fresh();
        var id = resolved(receipt);
        answers.answer(Receipt.fresh(), true);
        assertThat(state(id)).isEqualTo(IssueState.RESOLVED);
        answers.answer(receipt, false);
        assertThat(state(id)).isEqualTo(IssueState.REOPENED);
        answers.answer(receipt, true);
        assertThat(state(id)).as("nobody waits for it now").isEqualTo(IssueState.REOPENED);
        done(step(met.chair(), id, IssueState.RESOLVED));
        answers.answer(receipt, true);
        assertThat(state(id)).isEqualTo(IssueState.CONFIRMED);
        assertThat(done(read.open(met.chair(), met.body(), id)).steps().getLast().confirmedBy()).isEqualTo(Step.ConfirmedBy.RAISER);
    }

    @Test
    void thePageOfTheCodeAnswersTheSameForEveryCode() throws Exception {
        var receipt = Receipt.fresh();
        var id = resolved(receipt);
        var unknown = forum.ask(null, "POST", "/answer", Map.of("code", Receipt.fresh().written(), "solved", "YES"));
        var known = forum.ask(null, "POST", "/answer", Map.of("code", receipt.written(), "solved", "YES"));
        assertThat(known.getStatus()).isEqualTo(unknown.getStatus()).isEqualTo(200);
        assertThat(known.getContentAsString()).isEqualTo(unknown.getContentAsString());
        assertThat(state(id)).isEqualTo(IssueState.CONFIRMED);
        var wrong = forum.ask(null, "POST", "/answer", Map.of("code", "0000-0000-00001", "solved", ""));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("0000-0000-00001");
    }

    @Test
    void theDatabaseItselfConfirmsNothingThatIsNotResolved() {
        var id = raised("STREETS", Sensitivity.OPEN, met.chair());
        assertThatThrownBy(() -> work.read(met.chair(), () -> sql.sql("""
                insert into forums.issue_update (id, issue_id, body_id, place, state, on_day, at, confirmed_by, meeting_on)
                values (gen_random_uuid(), ?, ?, 1, 'CONFIRMED', current_date, now(), 'MEETING', current_date)
                """).params(List.of(id.value(), met.body().value())).update())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> work.read(met.neighbour(), () -> sql.sql("""
                insert into forums.issue_update (id, issue_id, body_id, place, state, on_day, at)
                values (gen_random_uuid(), ?, ?, 1, 'ACCEPTED', current_date, now())
                """).params(List.of(id.value(), met.body().value())).update())).as("a member").isInstanceOf(DataAccessException.class);
    }

    private IssueId resolved(Receipt receipt) {
        var id = done(raise.raise(met.chair(), RequestId.fresh(), met.body(), raised("STREETS", Sensitivity.OPEN), receipt));
        done(step(met.chair(), id, IssueState.ACCEPTED));
        done(step(met.chair(), id, IssueState.RESOLVED));
        return id;
    }

    private IssueId raised(String category, Sensitivity sensitivity, Actor by) {
        return done(raise.raise(by, RequestId.fresh(), met.body(), raised(category, sensitivity), null));
    }

    private Raised raised(String category, Sensitivity sensitivity) {
        return new Raised(category, new AreaCode("BAS"), forum.today().minusDays(5), RaisedAt.MEETING, Raiser.COMMUNITY, "F", sensitivity,
                new PersonalText("No light in the street"), null, false);
    }

    private Outcome<IssueId> step(Actor by, IssueId id, IssueState state) {
        return update.update(by, RequestId.fresh(), met.body(), id, told(state, 0));
    }

    private Step told(IssueState state, int daysAgo) {
        return new Step(state, forum.today().minusDays(daysAgo), WHY, null, Told.YES, null, null, null, null);
    }

    private IssueState state(IssueId id) {
        return done(read.open(met.chair(), met.body(), id)).issue().state();
    }
}
