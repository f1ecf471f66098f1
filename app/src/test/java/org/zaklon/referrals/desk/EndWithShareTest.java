package org.zaklon.referrals.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.referrals.desk.Scene.*;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.cases.Age;
import org.zaklon.cases.Cases;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.EndReason;
import org.zaklon.referrals.Inbox;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Side;
import org.zaklon.sharing.ConsentId;
import org.zaklon.sharing.Consents;
import org.zaklon.sharing.MovableClock;
import org.zaklon.sharing.ShareId;
import org.zaklon.sharing.Sharing;

@ReferralRooms
class EndWithShareTest {
    @Autowired private Scene scene;
    @Autowired private Referrals referrals;
    @Autowired private ReferralStore store;
    @Autowired private EndWithShare shares;
    @Autowired private Consents consents;
    @Autowired private Sharing sharing;
    @Autowired private Cases cases;
    @Autowired private ReferralRooms.Heard heard;
    @Autowired private MovableClock clock;

    private Actor manager;
    private Actor house;
    private CaseId id;
    private ConsentId consent;
    private ReferralId sent;

    @BeforeEach
    void aReferralThatWasTakenOnThePersonsConsent() {
        manager = scene.actor(Role.CASE_MANAGER, CENTRE);
        house = scene.actor(Role.SERVICE_PROVIDER, HOUSE);
        id = scene.caseOf(manager, Age.ADULT);
        consent = scene.consent(manager, id, HOUSE, DataClass.C9_ADMIN, DataClass.C3_NARRATIVE);
        sent = done(referrals.send(manager, RequestId.fresh(),
                scene.order(id, HOUSE, DataClass.C9_ADMIN, DataClass.C3_NARRATIVE)));
        done(referrals.open(house, sent));
        done(referrals.accept(house, RequestId.fresh(), sent, NOTHING));
        heard.forget();
    }

    @Test
    void whenThePersonTakesTheConsentBackTheReceiverLosesTheRecordAndTheSenderKnowsWhy() {
        done(consents.withdraw(manager, RequestId.fresh(), consent));
        assertThat(refusal(referrals.open(house, sent))).isEqualTo("refused.absent");
        assertThat(refusal(cases.get(house, id))).isEqualTo("refused.absent");
        assertThat(done(referrals.received(house, Inbox.ALL, 1)).items()).noneMatch(r -> r.id().equals(sent));
        assertThat(row().state()).isEqualTo(ReferralState.ENDED);
        assertThat(row().ended()).contains(EndReason.CONSENT_WITHDRAWN);
        assertThat(scene.as(manager, () -> store.history(sent)).getLast().side()).isEqualTo(Side.PLATFORM);
        assertThat(heard.of(ReferralEnded.class)).hasSize(1);
        assertThat(scene.log(id)).contains("CONSENT_WITHDRAW DONE");
    }

    @Test
    void whenTheAgencyEndsTheShareTheReferralEndsInTheSameTransaction() {
        scene.as(manager, () -> {
            sharing.end(manager, new ShareId(row().share()), "NO_LONGER_NEEDED");
            assertThat(row().ended()).contains(EndReason.SHARE_ENDED);
            return null;
        });
    }

    @Test
    void whenTheBasisRunsOutTheReceiverSeesNothingAtOnceAndTheJobEndsTheReferral() {
        clock.forward(Duration.ofDays(CONSENT_DAYS + 2));
        assertThat(refusal(referrals.open(house, sent))).isEqualTo("refused.absent");
        assertThat(row().state()).isEqualTo(ReferralState.ACCEPTED);
        shares.runOut();
        assertThat(row().ended()).contains(EndReason.SHARE_EXPIRED);
        assertThat(scene.log(id)).contains("REFERRAL_END DONE");
    }

    @Test
    void whatTheReceiverGaveBackIsEndedByTheJob() {
        scene.as(house, () -> {
            sharing.end(house, new ShareId(scene.as(house, () -> store.find(sent).orElseThrow()).share()), "GIVEN_BACK");
            return null;
        });
        assertThat(row().state()).isEqualTo(ReferralState.ACCEPTED);
        shares.runOut();
        assertThat(row().state()).isEqualTo(ReferralState.ENDED);
    }

    @Test
    void whoWantsToOpenMoreNeedsANewReferralWithAPermitOfItsOwn() {
        // There is no act that adds a class to a referral; the next one is weighed like the first, and the consent does not name C1.
        assertThat(refusal(referrals.send(manager, RequestId.fresh(),
                scene.order(id, HOUSE, DataClass.C9_ADMIN, DataClass.C1_IDENTITY)))).startsWith("refused.");
        assertThat(scene.as(house, () -> cases.entries(house, id))).allMatch(e ->
                !e.agency().equals(manager.agency()) || e.dataClass() == DataClass.C9_ADMIN || e.dataClass() == DataClass.C3_NARRATIVE);
    }

    private Referral row() {
        return scene.as(manager, () -> store.find(sent).orElseThrow());
    }
}
