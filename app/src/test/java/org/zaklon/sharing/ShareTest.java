package org.zaklon.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.kernel.DataClass.*;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.agreements.OpenShares;
import org.zaklon.agreements.life.EndAgreement;
import org.zaklon.agreements.life.Parties;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** What a share opens, to whom, for how long, and who may know of it. */
@SharingRooms
class ShareTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Autowired private ObjectProvider<Desk> desks;
    @Autowired private Work work;
    @Autowired private Sharing sharing;
    @Autowired private Parties parties;
    @Autowired private EndAgreement endAgreement;
    @Autowired private AgreementOver over;
    @Autowired private OpenShares openShares;
    @Autowired private CaseRegister register;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient sql;

    private Desk desk;

    @BeforeEach
    void aCaseOfAnAdult() {
        clock.standAt(MovableClock.START);
        parties.endAll();
        desk = desks.getObject();
    }

    @Test
    void aShareThatRanOutOpensNothingAndStaysOnRecord() {
        shared();
        clock.forward(Duration.ofDays(200));
        assertThat(desk.opened(desk.house)).isEmpty();
        assertThat(desk.shares(desk.house)).singleElement().satisfies(s -> assertThat(s.live(clock.instant())).isFalse());
    }

    @Test
    void theReceivingUnitKnowsWhatItReceivedAndOtherUnitsAndAgenciesNothing() {
        shared();
        assertThat(desk.shares(desk.house)).hasSize(1);
        assertThat(desk.shares(desk.supervisor)).hasSize(1);
        assertThat(desk.shares(Town.actor(Role.AGREEMENT_OFFICER, Town.HOUSE))).as("by pseudonym").hasSize(1);
        assertThat(desk.shares(Town.actor(Role.DPO, Town.CENTRE))).hasSize(1);
        for (var actor : List.of(Town.actor(Role.SERVICE_PROVIDER, Town.OTHER_HOUSE), Town.actor(Role.CASE_SUPERVISOR, Town.POLICE),
                Town.actor(Role.SYSADMIN, Town.HOUSE), Town.actor(Role.SYSADMIN, Town.CENTRE), Town.actor(Role.DPO, Town.POLICE),
                Town.actor(Role.RESIDENCE_OFFICER, Town.REMOVAL), Town.actor(Role.STATE_COORDINATOR, Town.POLICE),
                Town.actor(Role.CASE_MANAGER, Town.CENTRE))) {
            assertThat(desk.shares(actor)).as(actor.role() + " " + actor.unit()).isEmpty();
        }
        assertThat(sharing.sharesOf(desk.id)).as("no context").isEmpty();
    }

    @Test
    void aConflictOfInterestHidesSharesToo() {
        shared();
        work.read(desk.supervisor, () -> {
            register.block(desk.supervisor, desk.id, desk.manager.account(), "relative");
            return null;
        });
        assertThat(desk.shares(desk.manager)).isEmpty();
        assertThat(desk.shares(desk.supervisor)).hasSize(1);
    }

    @Test
    void aForgedContextIsRefused() {
        shared();
        assertThatThrownBy(() -> work.read(desk.house, () -> {
            sql.sql("select set_config('zaklon.ctx', replace(current_setting('zaklon.ctx'), 'HOUSE', 'CSW'), true)")
                    .query(String.class).single();
            return sharing.sharesOf(desk.id);
        })).rootCause().hasMessageContaining("context refused");
    }

    @Test
    void nobodyWritesAShareInTheNameOfAnotherAgencyOrKeepsOneOpenLonger() {
        var share = shared();
        assertDenied(() -> work.read(desk.house, () -> sql.sql("""
                insert into sharing.share (id, case_id, from_agency, from_unit, to_agency, to_unit, to_function, purpose, ground,
                        shared_at, shared_by, until)
                values (?, ?, 'CSW', 'CSW.A', 'HOUSE', 'HOUSE.A', 'SHELTER', 'ASSISTANCE', 'TEST', now(), ?, now())
                """).params(List.of(UUID.randomUUID(), desk.id.value(), desk.house.account().value())).update()));
        assertDenied(() -> work.read(desk.manager, () -> sql.sql("update sharing.share set until = until + interval '1 year' where id = ?")
                .param(share.value()).update()));
        assertDenied(() -> work.read(desk.manager, () -> sql.sql("delete from sharing.share where id = ?").param(share.value()).update()));
    }

    @Test
    void noRowNamesImmigrationEnforcementAsReceiver() {
        assertThatThrownBy(() -> work.read(desk.manager, () -> sql.sql("""
                insert into sharing.share (id, case_id, from_agency, from_unit, to_agency, to_unit, to_function, purpose, ground,
                        shared_at, shared_by, until)
                values (?, ?, 'CSW', 'CSW.A', 'FOREIGN', 'FOREIGN.REMOVAL', 'IMMIGRATION_ENFORCEMENT', 'ASSISTANCE', 'TEST', now(),
                        ?, now())
                """).params(List.of(UUID.randomUUID(), desk.id.value(), desk.manager.account().value())).update()))
                .rootCause().hasMessageContaining("check constraint");
    }

    @Test
    void theReceiverShowsItsAnswerAsTheShareStatesOnce() {
        var share = shared();
        var back = work.read(desk.house, () -> sharing.answerBack(desk.house, desk.id, share));
        assertThat(back.isDone()).isTrue();
        assertThat(work.read(desk.house, () -> sharing.answerBack(desk.house, desk.id, share))).isEqualTo(back);
        assertThat(desk.opened(desk.manager)).containsExactly("C8", "C9");
        assertThat(work.read(desk.manager, () -> sharing.answerBack(desk.manager, desk.id, share))).as("not by the giver")
                .isEqualTo(Outcome.refused(Reason.absent()));
    }

    @Test
    void theReceiverMayGiveBackWhatItReceivedAndTheGiverMayEndIt() {
        var declined = shared();
        work.read(desk.house, () -> {
            sharing.end(desk.house, declined, "REFERRAL_DECLINED");
            return null;
        });
        assertThat(desk.opened(desk.house)).isEmpty();
        assertThat(desk.shares(desk.manager)).singleElement().satisfies(s -> assertThat(s.endedWhy()).isEqualTo("REFERRAL_DECLINED"));
        var ended = desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        work.read(desk.manager, () -> {
            sharing.end(desk.manager, ended, "NO_LONGER_NEEDED");
            sharing.end(desk.manager, ended, "NO_LONGER_NEEDED");
            return null;
        });
        assertThat(desk.opened(desk.house)).isEmpty();
        assertThat(desk.log("SHARE_END")).as("ended once").hasSize(2);
    }

    @Test
    void anAgreementThatIsTerminatedStopsReadingAndItsOpenSharesAreListedToBothParties() {
        var agreement = parties.inForce(TODAY, TODAY.plusMonths(2), Parties.rule(Town.HOUSE, Set.of(), C1_IDENTITY, C8_SERVICES));
        desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
        var other = desks.getObject();
        other.share(Purpose.ASSISTANCE, Town.HOUSE, C8_SERVICES);
        endAgreement.end(parties.ofHouse, RequestId.fresh(), agreement, "The house closes in winter.");
        over.stop(agreement.value()); // what hears of it does the same after the commit
        assertThat(desk.permit(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY).isDone()).isFalse();
        assertThat(desk.opened(desk.house)).isEmpty();
        for (var officer : List.of(parties.ofCentre, parties.ofHouse)) {
            assertThat(work.read(officer, () -> openShares.restingOn(agreement))).hasSize(2)
                    .allSatisfy(s -> assertThat(s.pseudonym()).startsWith("K-"));
        }
        assertThat(work.read(Town.actor(Role.AGREEMENT_OFFICER, Town.POLICE), () -> openShares.restingOn(agreement))).isEmpty();
    }

    @Test
    void aShareThatIsBeingMadeWhileItsConsentIsWithdrawnIsEndedByTheWithdrawal() throws Exception {
        var consent = desk.consent(Town.HOUSE, C1_IDENTITY);
        var looked = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var sharer = CompletableFuture.supplyAsync(() -> work.read(desk.manager, () -> {
            var permit = ((Done<Permit>) sharing.permit(desk.manager, desk.facts(desk.manager),
                    new Ask(Town.HOUSE, Purpose.ASSISTANCE, Set.of(C1_IDENTITY), "TEST"))).value();
            looked.countDown();
            await(go);
            return sharing.share(desk.manager, desk.id, permit, Set.of());
        }), Thread::startVirtualThread);
        await(looked);
        var withdrawal = CompletableFuture.supplyAsync(() -> desk.withdraw(consent), Thread::startVirtualThread);
        waitUntilBlocked();
        go.countDown();
        sharer.get(20, TimeUnit.SECONDS);
        assertThat(withdrawal.get(20, TimeUnit.SECONDS).isDone()).isTrue();
        assertThat(desk.opened(desk.house)).isEmpty();
    }

    /** Until the withdrawal waits for the one who shares; asked of the database, so that nothing depends on luck. */
    private void waitUntilBlocked() {
        for (int i = 0; i < 20_000; i++) {
            if (sql.sql("select count(*) from pg_locks where not granted").query(Integer.class).single() > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waits");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ShareId shared() {
        desk.consent(Town.HOUSE, C1_IDENTITY);
        return desk.share(Purpose.ASSISTANCE, Town.HOUSE, C1_IDENTITY);
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatThrownBy(call).rootCause()
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
}
