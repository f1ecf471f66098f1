package org.zaklon.forums.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.forums.release.Forum.done;
import static org.zaklon.forums.release.Forum.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.MovableClock;
import org.zaklon.account.Visitor;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.forums.release.NotifyRelease.Notice;
import org.zaklon.forums.release.OpenSubject.Because;
import org.zaklon.forums.release.ending.ForgetPlans;
import org.zaklon.forums.release.gap.ReadGaps;
import org.zaklon.forums.release.judgement.FileJudgement;
import org.zaklon.forums.release.judgement.FileJudgement.Summary;
import org.zaklon.forums.release.judgement.Judgement;
import org.zaklon.forums.release.judgement.ReadJudgements;
import org.zaklon.forums.release.need.AddNeed;
import org.zaklon.forums.release.need.AddNeed.Wanted;
import org.zaklon.forums.release.need.AssessDomain;
import org.zaklon.forums.release.need.Finding;
import org.zaklon.forums.release.need.Need;
import org.zaklon.forums.release.need.NeedId;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.forums.release.need.ReadNeeds;
import org.zaklon.forums.release.need.UpdateNeed;
import org.zaklon.forums.release.need.UpdateNeed.Change;
import org.zaklon.forums.release.report.ReadTrail;
import org.zaklon.forums.release.trail.What;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** Six agencies plan a release: what each sees, what is missing, who may judge. */
@OnTheWalk
@Import(Forum.class)
class ReleasePlanningTest {
    private static final String NAME = "Planted Name-9x2k";
    private static final String STORY = "a room near the workshop";

    @LocalServerPort private int port;
    @Autowired private Forum forum;
    @Autowired private NotifyRelease notify;
    @Autowired private ReadPlan read;
    @Autowired private MovePlan move;
    @Autowired private OpenSubject subject;
    @Autowired private AssessDomain assess;
    @Autowired private AddNeed add;
    @Autowired private UpdateNeed update;
    @Autowired private ReadNeeds needs;
    @Autowired private ReadGaps gaps;
    @Autowired private FileJudgement file;
    @Autowired private ReadJudgements judgements;
    @Autowired private ReadTrail trail;
    @Autowired private ForgetPlans forget;
    @Autowired private MovableClock clock;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private Forum.Opened f;
    private PlanId plan;

    @BeforeEach
    void aReleaseKnownSevenMonthsAhead() {
        f = forum.open();
        plan = done(notify.notify(f.prison(), RequestId.fresh(), f.body(), new Notice(new PersonalText(NAME), Forum.AREA,
                LocalDate.now().plusMonths(7), ReleaseKind.END_OF_SENTENCE, Participation.FULL, LocalDate.now())));
    }

    /** Scenario 2 of the domain report "coordination". */
    @Test
    void aReleaseKnownSevenMonthsAheadSixAgenciesPlanAndWhatNobodyOffersIsSeenWithoutThePerson() {
        var opened = done(read.read(f.police(), plan));
        assertThat(opened.milestones().getFirst().step()).isEqualTo(Milestone.Step.NOTIFIED);
        assertThat(opened.milestones().getFirst().missed()).as("T-12 missed").isTrue();
        var page = visitor(f.police()).open("/bodies/" + f.body().value() + "/plans");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Missed: 12 months before").contains(opened.plan().code()).doesNotContain(NAME);

        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.ACCEPTED, ""));
        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.PLANNING, ""));
        refused(move.move(f.chair(), RequestId.fresh(), plan, PlanState.PLAN_AGREED, ""), "refused.plan-not-assessed");
        var agencies = List.of(f.prison(), f.police(), f.social(), f.employment(), f.town(), f.chair());
        int next = 0;
        for (var domain : Domain.values()) {
            if (domain != Domain.HOUSING) {
                done(assess.assess(agencies.get(next++ % agencies.size()), RequestId.fresh(), plan, domain, Finding.NONE, "", LocalDate.now()));
            }
        }
        var housing = done(add.add(f.social(), RequestId.fresh(), plan, new Wanted(Domain.HOUSING, STORY, f.town().agency(),
                LocalDate.now().plusMonths(6), List.of())));
        done(update.update(f.town(), RequestId.fresh(), plan, housing, new Change(NeedStatus.NOT_AVAILABLE_HERE, f.town().agency(),
                LocalDate.now().plusMonths(6), "", List.of())));
        done(update.update(f.town(), RequestId.fresh(), plan, housing, new Change(NeedStatus.NOT_AVAILABLE_HERE, f.town().agency(),
                LocalDate.now().plusMonths(6), "", List.of())));
        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.PLAN_AGREED, ""));

        var officer = forum.person("MP-SK", Role.PROGRAMME_OFFICER);
        assertThat(done(gaps.read(officer, LocalDate.now().minusYears(1))))
                .contains(new ReadGaps.Gap(Forum.AREA, Domain.HOUSING, 0));
        var map = visitor(officer).open("/gaps");
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.body()).contains("fewer than 5").doesNotContain(NAME).doesNotContain(opened.plan().code()).doesNotContain(STORY);
        assertThat(work.read(officer, () -> sql.sql("select count(*) from forums.plan").query(Integer.class).single())).isZero();
    }

    /** Scenario 10 of the domain report "coordination". */
    @Test
    void aSummaryByAnAssessorWhoseCertificateLapsedYesterdayIsRefusedWithTheReason() {
        var summary = summary(List.of(f.seats().get(f.chair())));
        refused(file.file(f.prison(), RequestId.fresh(), plan, summary), "refused.judgement-no-certificate");
        certify(f.prison(), LocalDate.now().minusDays(1));
        refused(file.file(f.prison(), RequestId.fresh(), plan, summary), "refused.judgement-lapsed");
        certify(f.prison(), LocalDate.now().plusDays(1));
        done(file.file(f.prison(), RequestId.fresh(), plan, summary));

        assertThat(done(judgements.read(f.chair(), plan)).judgements()).singleElement()
                .satisfies(j -> assertThat(j.text()).map(Judgement.Text::missing).hasValue("whether the cousin still offers work"));
        assertThat(done(judgements.read(f.police(), plan)).judgements()).singleElement()
                .satisfies(j -> assertThat(j.text()).as("no seat of the police was named").isEmpty());
        assertThat(visitor(f.police()).open("/plans/" + plan.value() + "/judgements").body()).doesNotContain("the cousin");
    }

    @Test
    void aSummaryWithARatingOrWithoutItsUnknownsIsRefusedBesideTheField() {
        certify(f.prison(), LocalDate.now().plusDays(1));
        var prison = visitor(f.prison());
        prison.open("/plans/" + plan.value() + "/judgements/new");
        var answer = prison.send("/plans/" + plan.value() + "/judgements/new", Map.ofEntries(Map.entry("instrument", "VERA-2R"),
                Map.entry("made.day", "" + LocalDate.now().getDayOfMonth()), Map.entry("made.month", "" + LocalDate.now().getMonthValue()),
                Map.entry("made.year", "" + LocalDate.now().getYear()), Map.entry("mandate", "court"), Map.entry("sources", "talks"),
                Map.entry("scenarios", "none seen"), Map.entry("warning", "item 4 scored: score 31"), Map.entry("protective", "work"),
                Map.entry("missing", ""), Map.entry("own-view", "wants to work")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("reads like a rating").contains("Say what is not known").contains("item 4 scored: score 31")
                .contains("wants to work");
    }

    @Test
    void whatIsSaidAboutANeedIsReadByItsAgenciesAndTheNamedSeatsOnly() {
        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.ACCEPTED, ""));
        var need = done(add.add(f.social(), RequestId.fresh(), plan, new Wanted(Domain.HOUSING, STORY, f.town().agency(),
                LocalDate.now().plusMonths(6), List.of(f.seats().get(f.employment())))));
        assertThat(said(f.social(), need)).hasSize(1);
        assertThat(said(f.town(), need)).hasSize(1);
        assertThat(said(f.employment(), need)).hasSize(1);
        assertThat(said(f.police(), need)).isEmpty();
        assertThat(said(f.chair(), need)).as("the chair keeps the body and owns nothing").isEmpty();
        assertThat(visitor(f.police()).open("/plans/" + plan.value() + "/domains/HOUSING").body()).doesNotContain(STORY)
                .contains("was not opened to your seat");
    }

    @Test
    void theCoordinatorWhoGivesOutSeatsSeesNoPlanAndAStrangerGetsWhatIsAbsent() {
        refused(read.read(f.coordinator(), plan), "refused.absent");
        var stranger = forum.person("CSR-KS", Role.CASE_MANAGER);
        refused(read.read(stranger, plan), "refused.absent");
        var visitor = visitor(stranger);
        assertThat(visitor.open("/plans/" + plan.value()).statusCode()).isEqualTo(404);
        assertThat(visitor.open("/plans/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void theNameOpensForAReasonThatStandsInTheLog() {
        assertThat(done(subject.open(f.social(), plan, Because.CONTACT)).reveal()).isEqualTo(NAME);
        assertThat(work.read(f.social(), () -> sql.sql("""
                select count(*) from audit.entry where act = 'SUBJECT_OPEN' and subject = ?
                """).param(plan.value().toString()).query(Integer.class).single())).isNotNegative();
        assertThat(sql.sql("select count(*) from people.subject").query(Integer.class).single()).as("outside of work nobody reads").isZero();
        var social = visitor(f.social());
        social.open("/plans/" + plan.value());
        assertThat(social.send("/plans/" + plan.value() + "/name", Map.of()).body()).doesNotContain(NAME);
        assertThat(social.send("/plans/" + plan.value() + "/name", Map.of("because", "TASK")).body()).contains(NAME);
    }

    @Test
    void theChairTakesAPlanAndNotTheAgencyThatNotifiedIt() {
        refused(move.move(f.prison(), RequestId.fresh(), plan, PlanState.ACCEPTED, ""), "refused.plan-not-yours");
        refused(move.move(f.chair(), RequestId.fresh(), plan, PlanState.DECLINED, ""), "refused.reason-missing");
        refused(move.move(f.chair(), RequestId.fresh(), plan, PlanState.RELEASED, ""), "refused.plan-step");
        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.DECLINED, "OUT_OF_MANDATE"));
        refused(add.add(f.social(), RequestId.fresh(), plan, new Wanted(Domain.WORK, "work", f.town().agency(), LocalDate.now(), List.of())),
                "refused.plan-over");
    }

    @Test
    void everySeatSeesWhichAgencyLookedAndWhoWasLetToReadButNotWhatWasRead() {
        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.ACCEPTED, ""));
        done(add.add(f.social(), RequestId.fresh(), plan, new Wanted(Domain.HOUSING, STORY, f.town().agency(),
                LocalDate.now().plusMonths(6), List.of(f.seats().get(f.employment())))));
        done(subject.open(f.social(), plan, Because.CONTACT));
        visitor(f.town()).open("/plans/" + plan.value());
        var page = visitor(f.police()).open("/plans/" + plan.value() + "/trail");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Opened the name").contains("Let read what is said about a need: Housing")
                .contains("Looked at the plan").doesNotContain(NAME).doesNotContain(STORY);
        assertThat(done(trail.read(f.police(), plan, 1)).looks().items()).filteredOn(look -> look.what() == What.NEED_TEXT)
                .extracting(look -> look.receiver() != null ? look.receiver() : look.seat())
                .containsExactlyInAnyOrder(f.town().agency(), f.seats().get(f.employment()));
        assertThat(visitor(f.coordinator()).open("/plans/" + plan.value() + "/trail").statusCode()).isEqualTo(404);
    }

    @Test
    void aPlanThatIsOverIsTakenAwayWhenItsTimeIsUpAndNothingButTheCountStays() {
        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.ACCEPTED, ""));
        done(add.add(f.social(), RequestId.fresh(), plan, new Wanted(Domain.HOUSING, STORY, f.town().agency(), LocalDate.now(), List.of())));
        var going = done(read.read(f.police(), plan)).plan().subject();
        done(move.move(f.chair(), RequestId.fresh(), plan, PlanState.DECLINED, "OWN_WISH"));
        var stays = done(notify.notify(f.prison(), RequestId.fresh(), f.body(), new Notice(new PersonalText(NAME), Forum.AREA,
                LocalDate.now().plusMonths(9), ReleaseKind.CONDITIONAL, Participation.FULL, null)));

        assertThat(forgottenAfter(729)).as("the last day of two years is not over").doesNotContain(plan);
        done(read.read(f.police(), plan));
        assertThat(forgottenAfter(740)).contains(plan);
        refused(read.read(f.police(), plan), "refused.absent");
        done(read.read(f.police(), stays));
        work.read(f.police(), () -> {
            for (var table : List.of("plan_step", "release_date", "assessment", "need", "need_update", "need_text", "look")) {
                assertThat(sql.sql("select count(*) from forums." + table + " where plan_id = ?").param(plan.value()).query(Integer.class).single())
                        .as(table).isZero();
            }
            assertThat(sql.sql("select count(*) from people.subject where id = ?").param(going.value()).query(Integer.class).single()).isZero();
            assertThat(sql.sql("select count(*) from forums.plan_end").query(Integer.class).single()).as("only the platform counts").isZero();
            return null;
        });
        assertThat(work.system("test", () -> sql.sql("select count(*) from forums.plan_end where how = 'DECLINED'").query(Integer.class).single()))
                .isPositive();
    }

    @Test
    void theYearlyTableShowsNoSmallNumberAndNoYearThatIsNotOver() {
        work.read(f.chair(), () -> {
            ended(2019, "CLOSED", 23);
            ended(2019, "DECLINED", 3);
            ended(LocalDate.now().getYear(), "CLOSED", 40);
            return null;
        });
        var officer = visitor(forum.person("MP-SK", Role.PROGRAMME_OFFICER));
        var page = officer.open("/plans/years");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("2019").contains("&lt;10").contains(">25<").doesNotContain(">23<").doesNotContain(">3<")
                .doesNotContain("" + LocalDate.now().getYear() + "<");
        assertThat(officer.open("/plans/years.csv").body()).contains("2019").contains("<10");
        assertThat(visitor(f.police()).open("/plans/years").statusCode()).isEqualTo(403);
    }

    private void ended(int year, String how, int plans) {
        for (int i = 0; i < plans; i++) {
            sql.sql("insert into forums.plan_end (id, year, how) values (?, ?, ?)").params(UUID.randomUUID(), year, how).update();
        }
    }

    /** What the platform takes away on a later day; the clock goes back to today. */
    private List<PlanId> forgottenAfter(int days) {
        clock.forward(Duration.ofDays(days));
        try {
            forget.forget();
            return work.system("test", () -> sql.sql("select subject from audit.entry where act = 'PLAN_FORGOTTEN'")
                    .query((row, n) -> new PlanId(UUID.fromString(row.getString(1)))).list());
        } finally {
            clock.forward(Duration.ofDays(-days));
        }
    }

    private List<?> said(Actor reader, NeedId id) {
        return done(needs.read(reader, plan)).need(id).map(Need::texts).orElseThrow();
    }

    private Visitor visitor(Actor actor) {
        var visitor = Visitor.at(port).signedIn(forum.login(actor), Forum.PASSWORD);
        visitor.setCookie("lang", "en");
        return visitor;
    }

    private static Summary summary(List<org.zaklon.kernel.SeatId> audience) {
        return new Summary("VERA-2R", LocalDate.now(), new Judgement.Text("the court's order of March", "three talks", "nothing near",
                "stops answering calls", "work and a room", "whether the cousin still offers work", "wants to be left in peace", ""), audience);
    }

    /** A certificate as trainings issues it. */
    private void certify(Actor assessor, LocalDate until) {
        var officer = forum.person("MS-DK", Role.TRAINING_OFFICER);
        work.read(officer, () -> {
            var course = sql.sql("select id from trainings.course where agency = 'MS' and code = 'SPJ'").query(UUID.class).optional().orElseGet(() -> {
                var fresh = UUID.randomUUID();
                sql.sql("insert into trainings.course values (?, 'MS', 'SPJ', now())").param(fresh).update();
                return fresh;
            });
            var version = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.version (id, course_id, agency, number, title, objectives, professions, hours, mode, languages,
                        attendance_percent, created_at)
                    select ?, ?, 'MS', coalesce(max(number), 0) + 1, '{}', '[]', '{}', 8, 'WORKSHOP', '{}', 80, now()
                    from trainings.version where course_id = ?
                    """).params(version, course, course).update();
            var session = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.session (id, version_id, course_id, agency, area, days, capacity, token_hash, planned_at)
                    values (?, ?, ?, 'MS', 'BIH', array[date '2026-01-10'], 30, sha256('x'), now())
                    """).params(session, version, course).update();
            var learner = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.learner (id, agency, profession, rank_band, sex, area, registered_by, registered_at)
                    values (?, ?, 'PRISON', 'STAFF', 'F', 'BIH', 'MS', now())
                    """).params(learner, assessor.agency().value()).update();
            var enrolment = UUID.randomUUID();
            sql.sql("""
                    insert into trainings.enrolment (id, session_id, version_id, learner_id, agency, learner_agency, account, state, state_at)
                    values (?, ?, ?, ?, 'MS', ?, ?, 'COMPLETED', now())
                    """).params(enrolment, session, version, learner, assessor.agency().value(), assessor.account().value()).update();
            sql.sql("""
                    insert into trainings.certificate (id, enrolment_id, learner_id, account, agency, learner_agency, course_id, course_code,
                        version_id, number, code, basis, issued_on, valid_until, state)
                    values (?, ?, ?, ?, 'MS', ?, ?, 'SPJ', ?, ?, ?, 'RULE', ?, ?, 'VALID')
                    """).params(UUID.randomUUID(), enrolment, learner, assessor.account().value(), assessor.agency().value(), course, version,
                    UUID.randomUUID().toString(), UUID.randomUUID().toString(), java.sql.Date.valueOf(until.minusYears(2)), java.sql.Date.valueOf(until))
                    .update();
            return null;
        });
    }
}
