package org.zaklon.referrals.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.referrals.desk.Scene.*;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.cases.Age;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Inbox;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Step;
import org.zaklon.sharing.MovableClock;

@ReferralRooms
class SendReferralTest {
    @Autowired private Scene scene;
    @Autowired private Referrals referrals;
    @Autowired private ReferralStore store;
    @Autowired private CaseRegister register;
    @Autowired private CaseFiles files;
    @Autowired private ReferralRooms.Told told;
    @Autowired private ReferralRooms.Heard heard;
    @Autowired private MovableClock clock;

    private Actor manager;
    private Actor house;
    private CaseId id;

    @BeforeEach
    void aCase() {
        manager = scene.actor(Role.CASE_MANAGER, CENTRE);
        house = scene.actor(Role.SERVICE_PROVIDER, HOUSE);
        id = scene.caseOf(manager, Age.ADULT);
        told.forget();
        heard.forget();
    }

    @Test
    void whoIsNotAssignedMaySendNothingAndTheLogSaysSo() {
        var colleague = scene.actor(Role.CASE_MANAGER, CENTRE);
        assertThat(refusal(referrals.send(colleague, RequestId.fresh(), scene.order(id, HOUSE, DataClass.C9_ADMIN))))
                .isEqualTo("refused.not-assigned");
        assertThat(scene.log(id)).contains("REFERRAL_SEND REFUSED relation");
    }

    @Test
    void forAnotherAgencyTheCaseIsNotThere() {
        assertThat(refusal(referrals.send(house, RequestId.fresh(), scene.order(id, OTHER_HOUSE, DataClass.C9_ADMIN))))
                .isEqualTo("refused.absent");
    }

    @Test
    void withoutAgreementConsentOrLawItIsRefusedAndSaysWhatIsMissing() {
        var refused = referrals.send(manager, RequestId.fresh(), scene.order(id, HOUSE, DataClass.C9_ADMIN, DataClass.C3_NARRATIVE));
        assertThat(refusal(refused)).isEqualTo("refused.no-basis");
        assertThat(((org.zaklon.kernel.Outcome.Refused<?>) refused).reason().args()).contains("C3,C9");
        assertThat(scene.as(manager, () -> store.ofCase(id))).isEmpty();
        assertThat(told.all()).isEmpty();
        assertThat(heard.of(ReferralSent.class)).isEmpty();
        assertThat(scene.log(id)).contains("SHARE REFUSED no-basis");
    }

    @Test
    void aClassThatTheConsentDoesNotNameKeepsTheWholeReferralBack() {
        scene.consent(manager, id, HOUSE, DataClass.C9_ADMIN);
        assertThat(refusal(referrals.send(manager, RequestId.fresh(),
                scene.order(id, HOUSE, DataClass.C9_ADMIN, DataClass.C3_NARRATIVE)))).isEqualTo("refused.no-basis");
    }

    @Test
    void eachRuleHasItsReason() {
        scene.consent(manager, id, HOUSE, DataClass.C9_ADMIN);
        assertThat(sending(HOUSE, Set.of(), "SOON")).isEqualTo("refused.referral.no-service");
        assertThat(sending(HOUSE, Set.of("COMPENSATION_SUPPORT"), "SOON")).isEqualTo("refused.referral.service-not-offered");
        assertThat(sending(HOUSE, Set.of("ACCOMMODATION_SAFE"), "YESTERDAY")).isEqualTo("refused.referral.no-urgency");
        assertThat(sending(CENTRE, Set.of("GUARDIANSHIP"), "SOON")).isEqualTo("refused.referral.own-unit");
        assertThat(sending(new UnitCode("NOWHERE"), Set.of("ACCOMMODATION_SAFE"), "SOON"))
                .isEqualTo("refused.referral.no-such-receiver");
        assertThat(scene.log(id)).contains("REFERRAL_SEND REFUSED refused.referral.service-not-offered");
    }

    @Test
    void nothingIsSentOfACaseThatIsNotOpen() {
        scene.as(manager, () -> {
            files.ended(id, org.zaklon.cases.CaseState.CLOSED, "NEEDS_MET");
            return null;
        });
        assertThat(sending(HOUSE, Set.of("ACCOMMODATION_SAFE"), "SOON")).isEqualTo("refused.referral.case-not-open");
    }

    @Test
    void aUnitThatIsKeptAwayFromTheCaseReceivesNothing() {
        scene.as(manager, () -> {
            register.block(manager, id, HOUSE, "STAFF_INVOLVED");
            return null;
        });
        scene.consent(manager, id, HOUSE, DataClass.C9_ADMIN);
        assertThat(sending(HOUSE, Set.of("ACCOMMODATION_SAFE"), "SOON")).isEqualTo("refused.referral.kept-away");
        assertThat(done(referrals.providers(manager, id, java.util.List.of("ACCOMMODATION_SAFE"), Purpose.ASSISTANCE)))
                .noneMatch(p -> p.unit().code().equals(HOUSE));
    }

    @Test
    void whatIsSentLiesInTheQueueOfTheUnitWithItsClockItsNoticeItsEventAndItsLine() {
        var sent = scene.sent(manager, id);
        var row = scene.as(manager, () -> store.find(sent).orElseThrow());
        assertThat(row.state()).isEqualTo(ReferralState.SENT);
        assertThat(row.to()).isEqualTo(HOUSE);
        assertThat(row.from()).isEqualTo(CENTRE);
        assertThat(row.turn().due()).isEqualTo(clock.instant().plus(java.time.Duration.ofHours(24)));
        assertThat(row.turn().step()).isEqualTo(Step.WAITING);
        assertThat(scene.as(manager, () -> store.history(sent))).singleElement()
                .satisfies(h -> assertThat(h.unit()).isEqualTo(CENTRE));
        assertThat(told.keys(HOUSE)).containsExactly("referrals.notice.received");
        assertThat(heard.of(ReferralSent.class)).singleElement().satisfies(e -> {
            assertThat(e.statisticalId()).isNotEqualTo(id.value());
            assertThat(e.services()).containsExactly("ACCOMMODATION_SAFE");
            assertThat(e.toFunction()).isEqualTo("SHELTER");
        });
        assertThat(scene.log(id)).contains("REFERRAL_SEND DONE", "SHARE DONE");
        assertThat(done(referrals.received(house, Inbox.WAITING, 1)).items()).extracting(r -> r.id()).contains(sent);
    }

    @Test
    void theReceiverReadsTheNoteThroughTheShareAndNothingThatWasNotOpened() {
        var sent = scene.sent(manager, id);
        var opened = done(referrals.open(house, sent));
        assertThat(opened.texts().values()).containsExactly(new PersonalText("planted note"));
        scene.consent(manager, id, OTHER_HOUSE, DataClass.C9_ADMIN);
        var other = scene.actor(Role.SERVICE_PROVIDER, OTHER_HOUSE);
        var second = done(referrals.send(manager, RequestId.fresh(), scene.order(id, OTHER_HOUSE, DataClass.C9_ADMIN)));
        assertThat(done(referrals.open(other, second)).texts()).as("the story was not opened to this house").isEmpty();
        assertThat(refusal(referrals.open(other, sent))).isEqualTo("refused.absent");
    }

    @Test
    void aRepeatedSendingChangesNothing() {
        scene.consent(manager, id, HOUSE, DataClass.C9_ADMIN);
        var request = RequestId.fresh();
        var first = done(referrals.send(manager, request, scene.order(id, HOUSE, DataClass.C9_ADMIN)));
        var second = done(referrals.send(manager, request, scene.order(id, HOUSE, DataClass.C9_ADMIN)));
        assertThat(second).isEqualTo(first);
        assertThat(scene.as(manager, () -> store.ofCase(id))).hasSize(1);
        assertThat(told.keys(HOUSE)).hasSize(1);
    }

    @Test
    void theSameHelpIsNotAskedTwiceOfTheSameUnitAtOnce() {
        scene.sent(manager, id);
        assertThat(sending(HOUSE, Set.of("ACCOMMODATION_SAFE"), "SOON")).isEqualTo("refused.referral.already-open");
    }

    @Test
    void providersOfTheOwnAreaComeFirstAndEveryProviderOffersEverythingAsked() {
        var providers = done(referrals.providers(manager, id, java.util.List.of("LEGAL_INFO"), Purpose.ASSISTANCE));
        assertThat(providers).isNotEmpty().allMatch(p -> p.unit().services().contains("LEGAL_INFO"));
        assertThat(providers).noneMatch(p -> p.unit().code().equals(CENTRE));
        var near = providers.stream().map(p -> p.near()).toList();
        assertThat(near).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void toProsecuteIsWhatAProsecutionIsForWithoutAListOfServices() {
        var prosecution = new UnitCode("KTZ-TK");
        var services = java.util.List.of("PROCEEDINGS_SUPPORT");
        assertThat(done(referrals.providers(manager, id, services, Purpose.PROSECUTION)))
                .anyMatch(p -> p.unit().code().equals(prosecution) && p.near());
        assertThat(done(referrals.providers(manager, id, services, Purpose.ASSISTANCE)))
                .noneMatch(p -> p.unit().code().equals(prosecution));
        assertThat(refusal(referrals.send(manager, RequestId.fresh(), new Order(id, prosecution, Set.copyOf(services), "SOON",
                Purpose.PROSECUTION, Set.of(DataClass.C9_ADMIN), null, NOTHING, null)))).as("it is weighed like any other")
                .isEqualTo("refused.no-basis");
    }

    @Test
    void oneFindsAProviderByNameWithoutItsAccents() {
        var all = done(referrals.providers(manager, id, java.util.List.of("ACCOMMODATION_SAFE"), Purpose.ASSISTANCE));
        assertThat(referrals.search(all, "zene une", "bs")).extracting(p -> p.unit().code().value()).containsExactly("ZENEUNA-K");
        assertThat(referrals.search(all, "", "bs")).isEqualTo(all);
    }

    private String sending(UnitCode to, Set<String> services, String urgency) {
        return refusal(referrals.send(manager, RequestId.fresh(), new Order(id, to, services, urgency, Purpose.ASSISTANCE,
                Set.of(DataClass.C9_ADMIN), null, NOTHING, null)));
    }
}
