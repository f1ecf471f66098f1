package org.zaklon.referrals.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.referrals.desk.Scene.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.Age;
import org.zaklon.cases.Cases;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.EndReason;
import org.zaklon.referrals.Happened;
import org.zaklon.referrals.Inbox;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Side;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.Given;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.ServiceDelivered;
import org.zaklon.services.Services;
import org.zaklon.sharing.MovableClock;

@ReferralRooms
class AnswerReferralTest {
    private static final PersonalText QUESTION = new PersonalText("planted question");

    @Autowired private Scene scene;
    @Autowired private Referrals referrals;
    @Autowired private ReferralStore store;
    @Autowired private Services services;
    @Autowired private Cases cases;
    @Autowired private ReferralRooms.Told told;
    @Autowired private ReferralRooms.Heard heard;
    @Autowired private MovableClock clock;

    private Actor manager;
    private Actor house;
    private CaseId id;
    private ReferralId sent;

    @BeforeEach
    void aReferralInTheQueue() {
        manager = scene.actor(Role.CASE_MANAGER, CENTRE);
        house = scene.actor(Role.SERVICE_PROVIDER, HOUSE);
        id = scene.caseOf(manager, Age.ADULT);
        sent = scene.sent(manager, id);
        told.forget();
        heard.forget();
    }

    @Test
    void openingByTheReceiverMakesItSeenOnceAndOpeningByTheSenderDoesNot() {
        assertThat(done(referrals.open(manager, sent)).referral().state()).isEqualTo(ReferralState.SENT);
        assertThat(done(referrals.open(house, sent)).referral().state()).isEqualTo(ReferralState.SEEN);
        done(referrals.open(house, sent));
        assertThat(history()).extracting(Happened::to).containsExactly(ReferralState.SENT, ReferralState.SEEN);
        assertThat(scene.log(id)).contains("REFERRAL_READ READ", "REFERRAL_READ DONE");
    }

    @Test
    void acceptingTellsTheSenderStopsTheClockAndIsHeard() {
        done(referrals.open(house, sent));
        clock.forward(Duration.ofHours(2));
        done(referrals.accept(house, RequestId.fresh(), sent, new PersonalText("planted answer")));
        assertThat(row().state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(row().turn()).isNull();
        assertThat(told.keys(CENTRE)).containsExactly("referrals.notice.answered");
        assertThat(heard.of(ReferralAnswered.class)).singleElement().satisfies(e -> {
            assertThat(e.answer()).isEqualTo("ACCEPTED");
            assertThat(e.inTime()).isTrue();
        });
        assertThat(scene.log(id)).contains("REFERRAL_ANSWER DONE");
        assertThat(done(referrals.open(manager, sent)).texts().values()).as("the answer flows back")
                .contains(new PersonalText("planted answer"));
    }

    @Test
    void onlyTheReceiverAnswersAndOnlyWhatItHasSeen() {
        assertThat(refusal(referrals.accept(manager, RequestId.fresh(), sent, NOTHING))).isEqualTo("refused.not-assigned");
        assertThat(refusal(referrals.accept(house, RequestId.fresh(), sent, NOTHING))).isEqualTo("refused.state.referral");
        var stranger = scene.actor(Role.SERVICE_PROVIDER, OTHER_HOUSE);
        assertThat(refusal(referrals.accept(stranger, RequestId.fresh(), sent, NOTHING))).isEqualTo("refused.absent");
        assertThat(row().state()).isEqualTo(ReferralState.SENT);
        assertThat(scene.log(id)).contains("REFERRAL_ANSWER REFUSED refused.state.referral", "REFERRAL_ANSWER REFUSED relation");
    }

    @Test
    void decliningNeedsAReasonClosesWhatWasOpenedAndProposesTheNext() {
        done(referrals.open(house, sent));
        assertThat(refusal(referrals.decline(house, RequestId.fresh(), sent, "NO_MOOD", NOTHING)))
                .isEqualTo("refused.referral.no-reason");
        done(referrals.decline(house, RequestId.fresh(), sent, "NO_CAPACITY", NOTHING));
        assertThat(row().state()).isEqualTo(ReferralState.DECLINED);
        assertThat(row().reason()).isEqualTo("NO_CAPACITY");
        assertThat(refusal(referrals.open(house, sent))).isEqualTo("refused.absent");
        assertThat(refusal(cases.get(house, id))).isEqualTo("refused.absent");
        assertThat(done(referrals.received(house, Inbox.ALL, 1)).items()).noneMatch(r -> r.id().equals(sent));
        var next = referrals.next(manager, row()).orElseThrow();
        assertThat(next.unit().code()).isNotEqualTo(HOUSE);
        assertThat(next.unit().services()).contains("ACCOMMODATION_SAFE");
        assertThat(heard.of(ReferralAnswered.class)).singleElement().satisfies(e -> assertThat(e.reason()).isEqualTo("NO_CAPACITY"));
    }

    @Test
    void aQuestionHaltsTheReceiversClockAndTheReplyLetsItGoOnWithWhatWasLeft() {
        done(referrals.open(house, sent));
        clock.forward(Duration.ofHours(6));
        done(referrals.ask(house, RequestId.fresh(), sent, QUESTION));
        assertThat(row().state()).isEqualTo(ReferralState.MORE_ASKED);
        assertThat(row().turn().due()).as("now the sender has a deadline").isEqualTo(clock.instant().plus(Duration.ofHours(24)));
        assertThat(told.keys(CENTRE)).containsExactly("referrals.notice.asked");
        assertThat(done(referrals.open(manager, sent)).texts().values()).contains(QUESTION);
        clock.forward(Duration.ofHours(3));
        done(referrals.reply(manager, RequestId.fresh(), sent, new PersonalText("planted reply")));
        assertThat(row().state()).isEqualTo(ReferralState.SEEN);
        assertThat(row().turn().due()).as("asking buys no time").isEqualTo(clock.instant().plus(Duration.ofHours(18)));
        assertThat(done(referrals.open(house, sent)).texts().values()).contains(new PersonalText("planted reply"));
        done(referrals.accept(house, RequestId.fresh(), sent, NOTHING));
    }

    @Test
    void whoAskedAfterTheDeadlineHasTimeToReadTheReplyAndNoMore() {
        done(referrals.open(house, sent));
        clock.forward(Duration.ofHours(30));
        done(referrals.ask(house, RequestId.fresh(), sent, QUESTION));
        done(referrals.reply(manager, RequestId.fresh(), sent, new PersonalText("reply")));
        assertThat(row().turn().due()).isEqualTo(clock.instant().plus(Duration.ofHours(4)));
    }

    @Test
    void anEmptyQuestionAndAReplyToNoQuestionAreRefused() {
        done(referrals.open(house, sent));
        assertThat(refusal(referrals.ask(house, RequestId.fresh(), sent, NOTHING))).isEqualTo("refused.referral.no-question");
        assertThat(refusal(referrals.reply(manager, RequestId.fresh(), sent, QUESTION))).isEqualTo("refused.state.referral");
        assertThat(refusal(referrals.reply(house, RequestId.fresh(), sent, QUESTION))).startsWith("refused.");
    }

    @Test
    void aRepeatedAnswerChangesNothing() {
        done(referrals.open(house, sent));
        var request = RequestId.fresh();
        done(referrals.accept(house, request, sent, NOTHING));
        assertThat(done(referrals.accept(house, request, sent, NOTHING))).isEqualTo(sent);
        assertThat(heard.of(ReferralAnswered.class)).hasSize(1);
        assertThat(refusal(referrals.decline(house, RequestId.fresh(), sent, "NO_CAPACITY", NOTHING)))
                .isEqualTo("refused.state.referral");
    }

    @Test
    void ofTwoColleaguesWhoAnswerAtOnceOneIsHeardAndTheOtherIsToldSo() throws Exception {
        done(referrals.open(house, sent));
        var colleague = scene.actor(Role.SERVICE_PROVIDER, HOUSE);
        var together = new CyclicBarrier(2);
        try (var desks = Executors.newFixedThreadPool(2)) {
            var one = desks.submit(() -> {
                together.await();
                return referrals.accept(house, RequestId.fresh(), sent, NOTHING);
            });
            var two = desks.submit(() -> {
                together.await();
                return referrals.accept(colleague, RequestId.fresh(), sent, NOTHING);
            });
            assertThat(List.of(one.get(), two.get())).extracting(Outcome::isDone).containsExactlyInAnyOrder(true, false);
        }
        assertThat(heard.of(ReferralAnswered.class)).hasSize(1);
        assertThat(history()).filteredOn(h -> h.to() == ReferralState.ACCEPTED).hasSize(1);
    }

    @Test
    void whatWasGivenFlowsBackToWhoeverAskedForIt() {
        done(referrals.open(house, sent));
        assertThat(refusal(referrals.provide(house, RequestId.fresh(), sent, given("ACCOMMODATION_SAFE"), NOTHING)))
                .isEqualTo("refused.state.referral");
        done(referrals.accept(house, RequestId.fresh(), sent, NOTHING));
        assertThat(refusal(referrals.provide(house, RequestId.fresh(), sent, given("LEGAL_INFO"), NOTHING)))
                .isEqualTo("refused.referral.other-service");
        var request = RequestId.fresh();
        done(referrals.provide(house, request, sent, given("ACCOMMODATION_SAFE"), new PersonalText("planted feedback")));
        done(referrals.provide(house, request, sent, given("ACCOMMODATION_SAFE"), new PersonalText("planted feedback")));
        assertThat(row().state()).isEqualTo(ReferralState.PROVIDED);
        assertThat(done(services.of(manager, id)).deliveries()).singleElement()
                .satisfies(d -> assertThat(d.by()).isEqualTo(HOUSE));
        assertThat(done(services.of(house, id)).deliveries()).hasSize(1);
        assertThat(done(referrals.open(manager, sent)).texts().values()).contains(new PersonalText("planted feedback"));
        assertThat(heard.of(ServiceDelivered.class)).singleElement()
                .satisfies(e -> assertThat(e.statisticalId()).isNotEqualTo(id.value()));
        assertThat(scene.log(id)).contains("SERVICE_DELIVER DONE");
    }

    @Test
    void eitherSideEndsWhatWasTakenWithAReasonOfItsOwn() {
        accepted();
        assertThat(refusal(referrals.end(house, RequestId.fresh(), sent, Side.RECEIVER, EndReason.CASE_CLOSED)))
                .isEqualTo("refused.referral.no-reason");
        assertThat(refusal(referrals.end(house, RequestId.fresh(), sent, Side.SENDER, EndReason.COMPLETED)))
                .isEqualTo("refused.referral.other-side");
        done(referrals.end(house, RequestId.fresh(), sent, Side.RECEIVER, EndReason.COMPLETED));
        assertThat(row().ended()).contains(EndReason.COMPLETED);
        assertThat(refusal(referrals.open(house, sent))).isEqualTo("refused.absent");
        assertThat(heard.of(ReferralEnded.class)).singleElement().satisfies(e -> assertThat(e.state()).isEqualTo("ENDED"));
    }

    @Test
    void theSenderEndsWhatWasTakenAndTakesBackWhatWasNot() {
        accepted();
        assertThat(refusal(referrals.withdraw(manager, RequestId.fresh(), sent))).isEqualTo("refused.state.referral");
        done(referrals.end(manager, RequestId.fresh(), sent, Side.SENDER, EndReason.NEEDS_CHANGED));
        assertThat(row().state()).isEqualTo(ReferralState.ENDED);
        assertThat(refusal(cases.get(house, id))).isEqualTo("refused.absent");
    }

    @Test
    void ofAReferralTakenBackTheReceiverLearnsNothing() {
        done(referrals.withdraw(manager, RequestId.fresh(), sent));
        assertThat(row().state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(refusal(referrals.open(house, sent))).isEqualTo("refused.absent");
        assertThat(refusal(referrals.accept(house, RequestId.fresh(), sent, NOTHING))).isEqualTo("refused.absent");
        assertThat(refusal(referrals.open(house, ReferralId.fresh()))).as("as one that never was").isEqualTo("refused.absent");
        assertThat(done(referrals.received(house, Inbox.ALL, 1)).items()).noneMatch(r -> r.id().equals(sent));
        assertThat(told.keys(HOUSE)).isEmpty();
        assertThat(refusal(cases.get(house, id))).isEqualTo("refused.absent");
    }

    @Test
    void theSenderSeesNothingOfTheReceiversOwnCases() {
        accepted();
        var supervisor = scene.actor(Role.CASE_SUPERVISOR, HOUSE);
        var own = scene.caseOf(supervisor, Age.ADULT);
        assertThat(refusal(cases.get(manager, own))).isEqualTo("refused.absent");
        assertThat(scene.as(manager, () -> cases.entries(manager, own))).isEmpty();
    }

    private void accepted() {
        done(referrals.open(house, sent));
        done(referrals.accept(house, RequestId.fresh(), sent, NOTHING));
    }

    private Given given(String service) {
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        return new Given(id, sent.value(), service, today.minusDays(1), today, DeliveryOutcome.COMPLETED, NeedsMet.FULLY);
    }

    private Referral row() {
        return scene.as(manager, () -> store.find(sent).orElseThrow());
    }

    private List<Happened> history() {
        return scene.as(manager, () -> store.history(sent));
    }
}
