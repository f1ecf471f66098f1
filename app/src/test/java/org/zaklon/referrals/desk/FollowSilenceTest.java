package org.zaklon.referrals.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.referrals.desk.Scene.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.Age;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.Happened;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralBoard;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralSilent;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Step;
import org.zaklon.sharing.MovableClock;

@ReferralRooms
class FollowSilenceTest {
    @Autowired private Scene scene;
    @Autowired private Referrals referrals;
    @Autowired private ReferralBoard board;
    @Autowired private ReferralStore store;
    @Autowired private FollowSilence silence;
    @Autowired private Country country;
    @Autowired private ReferralRooms.Told told;
    @Autowired private ReferralRooms.Heard heard;
    @Autowired private MovableClock clock;

    private Actor manager;
    private Actor house;
    private CaseId id;
    private ReferralId sent;

    @BeforeEach
    void aReferralThatNobodyAnswers() {
        clock.forward(Duration.ofDays(10));
        silence.run(); // what other tests left is followed up to its end
        manager = scene.actor(Role.CASE_MANAGER, CENTRE);
        house = scene.actor(Role.SERVICE_PROVIDER, HOUSE);
        sent = send();
        told.forget();
        heard.forget();
    }

    private ReferralId send() {
        id = scene.caseOf(manager, Age.ADULT);
        return scene.sent(manager, id);
    }

    @Test
    void beforeTheReminderNothingHappens() {
        clock.forward(Duration.ofHours(20).minusSeconds(1));
        assertThat(silence.run()).isZero();
        assertThat(told.all()).isEmpty();
    }

    @Test
    void theUnitIsRemindedThenItsSupervisorThenTheCoordinatorEachOnce() {
        clock.forward(Duration.ofHours(20));
        assertThat(silence.run()).isEqualTo(1);
        assertThat(silence.run()).isZero();
        assertThat(row().turn().step()).isEqualTo(Step.REMINDED);
        assertThat(told.keys(HOUSE)).containsExactly("referrals.notice.reminded");

        clock.forward(Duration.ofHours(4).plusMinutes(59));
        assertThat(silence.run()).isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(silence.run()).isEqualTo(1);
        assertThat(row().turn().step()).isEqualTo(Step.DEPUTY);
        assertThat(told.all()).contains(new ReferralRooms.Told.Notice(HOUSE, Set.of(Role.CASE_SUPERVISOR), "referrals.notice.deputy"));
        assertThat(told.keys(CENTRE)).as("the sender is told that nobody answers").containsExactly("referrals.notice.silent");

        clock.forward(Duration.ofHours(5));
        assertThat(silence.run()).isEqualTo(1);
        assertThat(row().turn().step()).isEqualTo(Step.COORDINATOR);
        assertThat(told.keys(country.coordinationOf(AREA).code())).containsExactly("referrals.notice.coordinator");
        clock.forward(Duration.ofDays(9));
        assertThat(silence.run()).isZero();
        assertThat(heard.of(ReferralSilent.class)).extracting(ReferralSilent::step)
                .containsExactly(Step.REMINDED, Step.DEPUTY, Step.COORDINATOR);
        assertThat(scene.log(id)).filteredOn(l -> l.equals("REFERRAL_FOLLOW DONE")).hasSize(3);
        assertThat(scene.as(manager, () -> store.history(sent))).filteredOn(Happened::reminder).hasSize(3)
                .allSatisfy(h -> assertThat(h.unit()).isNull());
    }

    @Test
    void stepsThatNoNodeTookInTimeAreCaughtUpInOrder() {
        clock.forward(Duration.ofDays(3));
        assertThat(silence.run()).isEqualTo(3);
        assertThat(row().turn().step()).isEqualTo(Step.COORDINATOR);
    }

    @Test
    void whoAnsweredIsNotReminded() {
        done(referrals.open(house, sent));
        done(referrals.accept(house, RequestId.fresh(), sent, NOTHING));
        told.forget();
        clock.forward(Duration.ofDays(3));
        assertThat(silence.run()).isZero();
        assertThat(told.all()).isEmpty();
    }

    @Test
    void seenAndThenSilentIsFollowedUpLikeUnseen() {
        done(referrals.open(house, sent));
        clock.forward(Duration.ofHours(20));
        assertThat(silence.run()).isEqualTo(1);
        assertThat(told.keys(HOUSE)).contains("referrals.notice.reminded");
    }

    @Test
    void aSenderThatDoesNotReplyIsFollowedUpInTheSameWay() {
        done(referrals.open(house, sent));
        done(referrals.ask(house, RequestId.fresh(), sent, new PersonalText("question")));
        told.forget();
        clock.forward(Duration.ofDays(2));
        assertThat(silence.run()).isEqualTo(3);
        assertThat(told.keys(CENTRE)).contains("referrals.notice.reminded", "referrals.notice.deputy");
        assertThat(told.keys(HOUSE)).containsExactly("referrals.notice.silent");
    }

    @Test
    void twoNodesAtOnceTakeEveryStepExactlyOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            send();
        }
        told.forget();
        heard.forget();
        clock.forward(Duration.ofHours(20));
        var together = new CyclicBarrier(2);
        int taken;
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(() -> run(together));
            var two = nodes.submit(() -> run(together));
            taken = one.get() + two.get();
        }
        assertThat(taken).isEqualTo(13);
        assertThat(told.keys(HOUSE)).hasSize(13);
        assertThat(heard.of(ReferralSilent.class)).extracting(ReferralSilent::referral).doesNotHaveDuplicates().hasSize(13);
    }

    @Test
    void theCoordinatorSeesItByPseudonymAndOnlyInTheOwnArea() {
        var team = country.coordinationOf(AREA).code();
        var coordinator = scene.actor(Role.TEAM_COORDINATOR, team);
        var line = lines(coordinator).stream().filter(l -> l.id().equals(sent)).findFirst().orElseThrow();
        assertThat(line.pseudonym()).startsWith("K-");
        assertThat(line.waitsFor()).isEqualTo(HOUSE);
        assertThat(line.late(clock.instant())).isFalse();
        assertThat(line.toString()).doesNotContain(id.value().toString());
        var elsewhere = new Actor(coordinator.account(), coordinator.agency(), coordinator.unit(), coordinator.function(),
                Role.TEAM_COORDINATOR, new org.zaklon.kernel.AreaCode("HNK"));
        assertThat(lines(elsewhere)).isEmpty();
        assertThat(lines(scene.actor(Role.STATE_COORDINATOR, country.nationalCoordination().code())))
                .extracting(ReferralBoard.Unanswered::id).contains(sent);
        assertThat(refusal(board.unanswered(manager, 1))).isEqualTo("refused.role");
        assertThat(refusal(referrals.open(coordinator, sent))).as("the board shows clocks, it opens nothing").startsWith("refused.");
    }

    @Test
    void theCoordinatorSeesWhichHelpIsMissingAndWhy() {
        done(referrals.open(house, sent));
        done(referrals.decline(house, RequestId.fresh(), sent, "NO_CAPACITY", NOTHING));
        var coordinator = scene.actor(Role.TEAM_COORDINATOR, country.coordinationOf(AREA).code());
        var today = java.time.LocalDate.ofInstant(clock.instant(), country.zone());
        assertThat(done(board.refusedReasons(coordinator, today, today)))
                .contains(new ReferralBoard.RefusedReasons("ACCOMMODATION_SAFE", "NO_CAPACITY", 1));
        assertThat(done(board.refusedReasons(coordinator, today.plusDays(1), today.plusDays(1)))).isEmpty();
    }

    private int run(CyclicBarrier together) throws Exception {
        together.await();
        return silence.run();
    }

    private List<ReferralBoard.Unanswered> lines(Actor coordinator) {
        return java.util.stream.Stream.iterate(1, n -> n + 1).limit(20)
                .flatMap(n -> done(board.unanswered(coordinator, n)).items().stream()).toList();
    }

    private Referral row() {
        return scene.as(manager, () -> store.find(sent).orElseThrow());
    }
}
