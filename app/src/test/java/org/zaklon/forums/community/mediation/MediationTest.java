package org.zaklon.forums.community.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.forums.community.CommunityForum.done;
import static org.zaklon.forums.community.CommunityForum.refused;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Work;
import org.zaklon.bodies.HolderId;
import org.zaklon.forums.community.CommunityForum;
import org.zaklon.forums.community.ForumHouse;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.RaiseIssue;
import org.zaklon.forums.community.issue.Raised;
import org.zaklon.forums.community.issue.RaisedAt;
import org.zaklon.forums.community.issue.Raiser;
import org.zaklon.forums.community.issue.ReadIssues;
import org.zaklon.forums.community.issue.Sensitivity;
import org.zaklon.forums.community.issue.Step;
import org.zaklon.forums.community.issue.Told;
import org.zaklon.forums.community.issue.UpdateIssue;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** The gate before mediation, on both sides of it: the rule and the database; and what comes after it. */
@ForumHouse
class MediationTest {
    private static final PersonalText WHY = new PersonalText("Invented");
    private static final Screening CLEAR = Screening.all(Screening.Answer.NO);

    @Autowired private CommunityForum forum;
    @Autowired private RaiseIssue raise;
    @Autowired private UpdateIssue update;
    @Autowired private ReadIssues issues;
    @Autowired private ScreenMediation screen;
    @Autowired private OpenMediation open;
    @Autowired private RecordMediation record;
    @Autowired private FollowMediation follow;
    @Autowired private ReadMediation read;
    @Autowired private RemindFollowUps remind;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private CommunityForum.Met met;

    @BeforeEach
    void aForum() {
        met = forum.meets();
    }

    @Test
    void everyAnswerButFourTimesNoKeepsTheIssueFromMediationInTheRuleAndInTheDatabase() {
        for (var screening : List.of(CLEAR.with(Sign.VIOLENCE, Screening.Answer.YES), CLEAR.with(Sign.COERCION, Screening.Answer.YES),
                CLEAR.with(Sign.CHILD, Screening.Answer.YES), CLEAR.with(Sign.TRAFFICKING, Screening.Answer.YES),
                CLEAR.with(Sign.VIOLENCE, Screening.Answer.UNKNOWN), CLEAR.with(Sign.COERCION, Screening.Answer.UNKNOWN),
                CLEAR.with(Sign.CHILD, Screening.Answer.UNKNOWN), CLEAR.with(Sign.TRAFFICKING, Screening.Answer.UNKNOWN))) {
            var id = accepted("FAMILY_DISPUTE");
            done(screen.screen(met.chair(), RequestId.fresh(), met.body(), id, screening));
            closed(id);
            done(screen.screen(met.chair(), RequestId.fresh(), met.body(), id, CLEAR));
            if (screening.positive()) {
                closed(id);
            } else {
                done(open.open(met.chair(), RequestId.fresh(), met.body(), id, offered()));
            }
        }
    }

    @Test
    void withoutAScreeningAndWhereTheCategoryForbidsItTheGateIsClosedToo() {
        closed(accepted("FAMILY_DISPUTE"));
        var never = accepted("FAMILY_VIOLENCE");
        done(screen.screen(met.chair(), RequestId.fresh(), met.body(), never, CLEAR));
        closed(never);
    }

    private void closed(IssueId id) {
        assertThat(refused(open.open(met.chair(), RequestId.fresh(), met.body(), id, offered()))).startsWith("refused.community-mediation-");
        assertThatThrownBy(() -> work.read(met.chair(), () -> sql.sql("""
                insert into forums.issue_update (id, issue_id, body_id, place, state, on_day, at)
                values (gen_random_uuid(), ?, ?, 9, 'MEDIATION', current_date, now())
                """).params(List.of(id.value(), met.body().value())).update())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> work.read(met.chair(), () -> sql.sql("""
                insert into forums.mediation (id, issue_id, body_id, kind, voluntary, mediators, women, men, certified, opened_on, at)
                values (gen_random_uuid(), ?, ?, 'MEDIATION', true, array[gen_random_uuid(), gen_random_uuid()], 1, 1, true, current_date, now())
                """).params(List.of(id.value(), met.body().value())).update())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void twoMediatorsMixedOrWithAReasonCertifiedOrWithAnException() {
        var id = screened();
        assertThat(refused(open(id, List.of(met.woman()), null, WHY, true))).isEqualTo("refused.community-two-mediators");
        assertThat(refused(open(id, List.of(met.woman(), met.woman()), null, WHY, true))).isEqualTo("refused.community-two-mediators");
        assertThat(refused(open(id, List.of(met.woman(), new HolderId(UUID.randomUUID())), WHY, WHY, true))).isEqualTo("refused.community-two-mediators");
        assertThat(refused(open(id, List.of(met.woman(), met.man()), null, WHY, false))).isEqualTo("refused.community-voluntary");
        assertThat(refused(open(id, List.of(met.woman(), met.man()), null, null, true))).isEqualTo("refused.community-certificate");
        var other = forum.meets();
        assertThat(refused(open(id, List.of(met.woman(), other.man()), WHY, WHY, true))).as("of another forum").isEqualTo("refused.community-two-mediators");
        done(open(id, List.of(met.woman(), met.man()), null, WHY, true));
        assertThat(refused(open(id, List.of(met.woman(), met.man()), null, WHY, true))).as("one at a time").isEqualTo("refused.community-state");
    }

    @Test
    void whatWasAgreedIsAskedAboutAfterOneThreeAndSixMonths() {
        var id = screened();
        var mediation = done(open.open(met.chair(), RequestId.fresh(), met.body(), id, offered()));
        done(record.session(met.chair(), RequestId.fresh(), met.body(), id, mediation, forum.today(), WHY));
        assertThat(refused(record.end(met.chair(), RequestId.fresh(), met.body(), id, mediation, Mediation.Outcome.AGREED, forum.today(), null)))
                .isEqualTo("refused.community-terms");
        done(record.end(met.chair(), RequestId.fresh(), met.body(), id, mediation, Mediation.Outcome.AGREED, forum.today(), WHY));
        assertThat(refused(record.session(met.chair(), RequestId.fresh(), met.body(), id, mediation, forum.today(), null)))
                .isEqualTo("refused.community-mediation-over");
        var found = done(read.open(met.chair(), met.body(), id)).mediations().getLast();
        assertThat(found.followUps()).extracting(Mediation.FollowUp::months).containsExactly(1, 3, 6);
        assertThat(found.followUps()).extracting(Mediation.FollowUp::due)
                .containsExactly(forum.today().plusMonths(1), forum.today().plusMonths(3), forum.today().plusMonths(6));
        assertThat(state(id)).isEqualTo(IssueState.RESOLVED);
        var first = found.followUps().getFirst().id();
        done(follow.follow(met.chair(), RequestId.fresh(), met.body(), id, first, Mediation.Result.UNSAFE, forum.today()));
        assertThat(refused(follow.follow(met.chair(), RequestId.fresh(), met.body(), id, first, Mediation.Result.HOLDS, forum.today())))
                .isEqualTo("refused.community-follow-up-asked");
        assertThat(state(id)).as("broken opens the issue again").isEqualTo(IssueState.REOPENED);
        done(screen.screen(met.chair(), RequestId.fresh(), met.body(), id, CLEAR));
        closed(id);
        assertThat(remind.remind()).as("nothing is due yet").isZero();
    }

    @Test
    void whoDoesNotKeepTheForumReadsNoScreening() {
        var id = screened();
        assertThat(refused(read.open(met.police(), met.body(), id))).isEqualTo("refused.not-seated");
        assertThat(work.read(met.police(), () -> sql.sql("select count(*) from forums.screening").query(Integer.class).single())).isZero();
        assertThat(work.read(met.chair(), () -> sql.sql("update forums.mediation set outcome = 'NONE' where false").update())).isZero();
        assertThatThrownBy(() -> work.read(met.chair(), () -> sql.sql("update forums.screening set violence = 'NO'").update()))
                .as("nobody changes an answer").isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> work.read(met.chair(), () -> sql.sql("delete from forums.screening").update())).isInstanceOf(DataAccessException.class);
    }

    private IssueId screened() {
        var id = accepted("FAMILY_DISPUTE");
        done(screen.screen(met.chair(), RequestId.fresh(), met.body(), id, CLEAR));
        return id;
    }

    private IssueId accepted(String category) {
        var id = done(raise.raise(met.chair(), RequestId.fresh(), met.body(), new Raised(category, new AreaCode("BAS"), forum.today(),
                RaisedAt.MEETING, Raiser.COMMUNITY, "F", Sensitivity.KEEPERS, WHY, null, false), null));
        done(update.update(met.chair(), RequestId.fresh(), met.body(), id,
                new Step(IssueState.ACCEPTED, forum.today(), WHY, null, Told.YES, null, null, null, null)));
        return id;
    }

    private Outcome<org.zaklon.forums.community.RecordId> open(IssueId id, List<HolderId> who, PersonalText alike, PersonalText exception, boolean yes) {
        return open.open(met.chair(), RequestId.fresh(), met.body(), id,
                new Offered(Mediation.Kind.MEDIATION, who, alike, yes, exception, forum.today()));
    }

    private Offered offered() {
        return new Offered(Mediation.Kind.MEDIATION, List.of(met.woman(), met.man()), null, true, WHY, forum.today());
    }

    private IssueState state(IssueId id) {
        return done(issues.open(met.chair(), met.body(), id)).issue().state();
    }
}
