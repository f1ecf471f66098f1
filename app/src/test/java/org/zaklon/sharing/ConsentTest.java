package org.zaklon.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.kernel.DataClass.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.life.Parties;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

@SharingRooms
class ConsentTest {
    @Autowired private ObjectProvider<Desk> desks;
    @Autowired private Work work;
    @Autowired private Parties parties;
    @Autowired private Sharing sharing;
    @Autowired private Consents consents;
    @Autowired private JdbcClient sql;
    @Autowired private SharingRooms.Glances glances;
    @Autowired private SharingRooms.Heard heard;

    private Desk desk;

    @BeforeEach
    void aCaseOfAnAdult() {
        parties.endAll();
        desk = desks.getObject();
    }

    @Test
    void whatThePersonAgreedToIsOpenedToTheNamedRecipientAndToNobodyElse() {
        desk.consent(Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        assertThat(desk.opened(desk.house)).as("agreeing alone opens nothing").isEmpty();
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        assertThat(desk.opened(desk.house)).containsExactly("C1", "C8");
        assertThat(desk.opened(Town.actor(Role.SERVICE_PROVIDER, Town.OTHER_HOUSE))).isEmpty();
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.OTHER_HOUSE, C1_IDENTITY).isDone()).isFalse();
        assertThat(desk.permit(Purpose.HEALTH, Town.HOUSE, C1_IDENTITY).isDone()).isFalse();
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C3_NARRATIVE).isDone()).isFalse();
    }

    @Test
    void theVeryNextStatementOfTheReceiverSeesNothingMore() throws Exception {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        var seen = new ArrayList<List<String>>();
        work.read(desk.house, () -> {
            seen.add(desk.openedNow());
            CompletableFuture.supplyAsync(() -> consents.withdraw(desk.manager, RequestId.fresh(), consent), Thread::startVirtualThread)
                    .orTimeout(20, TimeUnit.SECONDS).join();
            seen.add(desk.openedNow());
            return null;
        });
        assertThat(seen).containsExactly(List.of("C1"), List.of());
    }

    @Test
    void withdrawingIsOneTransactionWhereAnythingFailsNothingHappened() {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        heard.fail = true;
        assertThatThrownBy(() -> consents.withdraw(desk.manager, RequestId.fresh(), consent)).hasMessage("on purpose");
        heard.fail = false;
        assertThat(desk.opened(desk.house)).containsExactly("C1");
        assertThat(consents.find(desk.manager, consent)).isInstanceOfSatisfying(Done.class,
                done -> assertThat(((Consent) done.value()).endedAt()).isNull());
        assertThat(desk.shares(desk.manager)).singleElement().satisfies(s -> assertThat(s.endedAt()).isNull());
        assertThat(desk.log("CONSENT_WITHDRAW")).isEmpty();
    }

    @Test
    void withdrawingTellsWhichSharesEndedAndWritesTheLogInTheSameTransaction() {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        var share = desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C8_SERVICES);
        assertThat(consents.withdraw(desk.manager, RequestId.fresh(), consent)).isEqualTo(Outcome.done(consent));
        assertThat(heard.of(desk.id)).containsExactly(new ConsentWithdrawn(desk.id, consent, List.of(share)));
        assertThat(desk.shares(desk.manager)).singleElement().satisfies(s -> {
            assertThat(s.endedWhy()).isEqualTo("CONSENT_WITHDRAWN");
            assertThat(s.classes()).isEmpty();
        });
        assertThat(desk.log("CONSENT_WITHDRAW")).hasSize(1);
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().args().getLast()).isEqualTo("C1: CONSENT_WITHDRAWN"));
    }

    @Test
    void theSameRequestWithdrawsOnceAndAnotherFindsNothingToWithdraw() {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        var request = RequestId.fresh();
        assertThat(consents.withdraw(desk.manager, request, consent)).isEqualTo(Outcome.done(consent));
        assertThat(consents.withdraw(desk.manager, request, consent)).isEqualTo(Outcome.done(consent));
        assertThat(heard.of(desk.id)).hasSize(1);
        assertThat(consents.withdraw(desk.manager, RequestId.fresh(), consent)).isEqualTo(Outcome.refused("refused.consent-over"));
    }

    @Test
    void theSameRequestRecordsOneConsent() {
        var request = RequestId.fresh();
        var first = consents.record(desk.manager, request, desk.id, Desk.given(Town.HOUSE, C1_IDENTITY));
        assertThat(consents.record(desk.manager, request, desk.id, Desk.given(Town.HOUSE, C1_IDENTITY))).isEqualTo(first);
        assertThat(held(desk.manager)).hasSize(1);
    }

    @Test
    void withdrawingOneConsentLeavesSharesOfOtherRecipientsAlone() {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        desk.consent(Town.OTHER_HOUSE, C1_IDENTITY);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        desk.share(Purpose.ASSISTANCE, Town.OTHER_HOUSE, C1_IDENTITY);
        consents.withdraw(desk.manager, RequestId.fresh(), consent);
        assertThat(desk.opened(desk.house)).isEmpty();
        assertThat(desk.opened(Town.actor(Role.SERVICE_PROVIDER, Town.OTHER_HOUSE))).containsExactly("C1");
    }

    @Test
    void aLaterConsentForTheSameRecipientAndPurposeIsTheLastWord() {
        desk.consent(Town.HOUSE, C1_IDENTITY, C3_NARRATIVE);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY, C3_NARRATIVE);
        var narrower = desk.consent(Town.HOUSE, C1_IDENTITY);
        assertThat(desk.opened(desk.house)).as("what the new one leaves out ends").containsExactly("C1");
        assertThat(held(desk.manager)).hasSize(2).first().satisfies(c -> assertThat(c.endedAt()).isNull());
        assertThat(held(desk.manager).getLast().end()).isEqualTo(Consent.End.REPLACED);
        consents.withdraw(desk.manager, RequestId.fresh(), narrower);
        assertThat(desk.opened(desk.house)).as("shares that rested on the replaced one end too").isEmpty();
    }

    @Test
    void forAChildTheGuardianConsentsAndTheChildIsHeard() {
        glances.child(desk.id);
        var byChild = Desk.given(Town.HOUSE, C1_IDENTITY);
        assertThat(record(byChild)).isEqualTo(Outcome.refused("refused.consent-child"));
        assertThat(record(by(byChild, Consent.GivenBy.GUARDIAN, null))).isEqualTo(Outcome.refused("refused.consent-own-view"));
        assertThat(record(by(byChild, Consent.GivenBy.GUARDIAN, Consent.OwnView.AGREES)).isDone()).isTrue();
        assertThat(record(by(byChild, Consent.GivenBy.SOCIAL_WORK, Consent.OwnView.TOO_YOUNG)).isDone()).isTrue();
    }

    @Test
    void aConsentHasScopeAndAnEnd() {
        var given = Desk.given(Town.HOUSE, C1_IDENTITY);
        assertThat(record(new Consents.Given(Town.HOUSE, given.purpose(), Set.of(), Set.of(), given.lastDay(), given.form(),
                given.givenBy(), null))).isEqualTo(Outcome.refused("refused.consent-classes"));
        assertThat(record(new Consents.Given(Town.HOUSE, given.purpose(), Set.of(C1_IDENTITY), Set.of(C1_IDENTITY), given.lastDay(),
                given.form(), given.givenBy(), null))).isEqualTo(Outcome.refused("refused.consent-classes"));
        for (var day : List.of(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 11, 22))) {
            assertThat(record(new Consents.Given(Town.HOUSE, given.purpose(), given.classes(), Set.of(), day, given.form(),
                    given.givenBy(), null))).isEqualTo(Outcome.refused("refused.consent-until"));
        }
        assertThat(record(new Consents.Given(Town.REMOVAL, given.purpose(), given.classes(), Set.of(), given.lastDay(), given.form(),
                given.givenBy(), null))).isEqualTo(Outcome.refused("refused.firewall-receiver"));
    }

    @Test
    void whoDoesNotWorkOnTheCaseNeitherReadsNorRecordsNorWithdraws() {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        var stranger = Town.actor(Role.CASE_SUPERVISOR, Town.POLICE);
        assertThat(consents.list(stranger, desk.id)).isEqualTo(Outcome.refused(Reason.absent()));
        assertThat(consents.withdraw(stranger, RequestId.fresh(), consent)).isEqualTo(Outcome.refused(Reason.absent()));
        assertThat(consents.record(stranger, RequestId.fresh(), desk.id, Desk.given(Town.HOUSE, C1_IDENTITY)))
                .isEqualTo(Outcome.refused(Reason.absent()));
        var colleague = Town.actor(Role.CASE_MANAGER, Town.CENTRE);
        assertThat(consents.withdraw(colleague, RequestId.fresh(), consent)).as("same unit, not assigned").isEqualTo(
                Outcome.refused(Reason.absent()));
        assertThat(consents.record(colleague, RequestId.fresh(), desk.id, Desk.given(Town.HOUSE, C1_IDENTITY)))
                .isEqualTo(Outcome.refused("refused.not-assigned"));
        assertThat(held(desk.house)).as("the receiver sees its share, not the consent").isEmpty();
        assertThat(held(desk.supervisor)).hasSize(1);
    }

    @Test
    void theTableItselfHidesConsentsFromEverybodyElse() {
        desk.consent(Town.HOUSE, C1_IDENTITY);
        for (var actor : List.of(desk.house, Town.actor(Role.CASE_SUPERVISOR, Town.POLICE), Town.actor(Role.DPO, Town.CENTRE),
                Town.actor(Role.SYSADMIN, Town.CENTRE), Town.actor(Role.RESIDENCE_OFFICER, Town.REMOVAL),
                Town.actor(Role.AGREEMENT_OFFICER, Town.CENTRE), Town.actor(Role.STATE_COORDINATOR, Town.CENTRE))) {
            assertThat(work.read(actor, () -> rows())).as(actor.role() + " " + actor.unit()).isZero();
        }
        assertThat(work.read(desk.manager, () -> rows())).isEqualTo(1);
        assertThat(rows()).as("no context").isZero();
    }

    private int rows() {
        return sql.sql("select count(*) from sharing.consent where case_id = ?").param(desk.id.value()).query(Integer.class).single();
    }

    private Outcome<ConsentId> record(Consents.Given given) {
        return consents.record(desk.manager, RequestId.fresh(), desk.id, given);
    }

    private List<Consent> held(Actor actor) {
        return switch (consents.list(actor, desk.id)) {
            case Done<List<Consent>>(var list) -> list;
            case Outcome.Refused<List<Consent>> refused -> List.of();
        };
    }

    private static Consents.Given by(Consents.Given given, Consent.GivenBy by, Consent.OwnView view) {
        return new Consents.Given(given.to(), given.purpose(), given.classes(), Set.of(), given.lastDay(), given.form(), by, view);
    }
}
