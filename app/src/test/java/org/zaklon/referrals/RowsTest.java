package org.zaklon.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Openings;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** Who sees and changes a row of a referral, by every relation to it, as the application's own database role. */
@AccessRooms
class RowsTest {
    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final Actor manager = actor(Role.CASE_MANAGER, "csw", "csw-1", UnitFunction.SOCIAL, "north");
    private final Actor shelter = actor(Role.SERVICE_PROVIDER, "ngo", "ngo-1", UnitFunction.SHELTER, "north");
    private final UUID share = UUID.randomUUID();
    private final CaseId id = CaseId.fresh();
    private UUID referral;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private CaseRegister register;

    @Autowired
    private Openings openings;

    @BeforeEach
    void aReferralFromTheCentreToTheShelter() {
        referral = work.read(manager, () -> {
            register.enter(id, manager.agency(), manager.unit(), manager.area());
            register.assign(manager, id, manager.account());
            openings.open(share, id, manager.agency(), shelter.unit(), Set.of(DataClass.C9_ADMIN), Purpose.ASSISTANCE,
                    Instant.now().plus(Duration.ofDays(30)));
            return insert("SENT");
        });
    }

    @Test
    void theSendersUnitSeesWhatItSentWhetherAssignedOrNot() {
        assertThat(sees(manager)).isTrue();
        assertThat(sees(actor(Role.CASE_MANAGER, "csw", "csw-1", UnitFunction.SOCIAL, "north"))).isTrue();
        assertThat(sees(actor(Role.CASE_SUPERVISOR, "csw", "csw-1", UnitFunction.SOCIAL, "north"))).isTrue();
    }

    @Test
    void anotherUnitOfTheSendersAgencySeesNothing() {
        assertThat(sees(actor(Role.CASE_MANAGER, "csw", "csw-2", UnitFunction.SOCIAL, "north"))).isFalse();
    }

    @Test
    void theReceivingUnitSeesItWhileTheShareLives() {
        assertThat(sees(shelter)).isTrue();
        assertThat(sees(actor(Role.HEALTH_PROVIDER, "ngo", "ngo-1", UnitFunction.SHELTER, "north"))).isTrue();
    }

    @Test
    void anotherUnitOfTheReceivingAgencySeesNothing() {
        assertThat(sees(actor(Role.SERVICE_PROVIDER, "ngo", "ngo-2", UnitFunction.SHELTER, "north"))).isFalse();
    }

    @Test
    void whenTheShareEndsTheReceiverSeesNothingAndTheSenderStillDoes() {
        work.read(manager, () -> {
            openings.end(share);
            return null;
        });
        assertThat(sees(shelter)).isFalse();
        assertThat(sees(manager)).isTrue();
    }

    @Test
    void whatIsWithdrawnWasNeverThereForTheReceiverEvenWhileAShareLives() {
        assertThat(move(manager, "WITHDRAWN")).isEqualTo(1);
        assertThat(sees(shelter)).isFalse();
        assertThat(events(shelter)).isZero();
        assertThat(sees(manager)).isTrue();
    }

    @Test
    void coordinatorsSeeRowsOfTheirAreaOnly() {
        assertThat(sees(actor(Role.TEAM_COORDINATOR, "team", "team-n", UnitFunction.COORDINATION, "north"))).isTrue();
        assertThat(sees(actor(Role.TEAM_COORDINATOR, "team", "team-s", UnitFunction.COORDINATION, "south"))).isFalse();
        assertThat(sees(actor(Role.STATE_COORDINATOR, "state", "state-1", UnitFunction.COORDINATION, null))).isTrue();
    }

    @Test
    void rolesWithoutAPartInTheCaseSeeNothingWhateverTheirUnit() {
        for (var role : List.of(Role.SYSADMIN, Role.DPO, Role.STATISTICIAN, Role.AGREEMENT_OFFICER, Role.AUDITOR,
                Role.ENFORCEMENT_OFFICER)) {
            assertThat(sees(actor(role, "csw", "csw-1", UnitFunction.SOCIAL, "north"))).as("sender's %s", role).isFalse();
            assertThat(sees(actor(role, "ngo", "ngo-1", UnitFunction.SHELTER, "north"))).as("receiver's %s", role).isFalse();
        }
    }

    @Test
    void immigrationEnforcementSeesNothingThoughAShareWereForged() {
        var forged = actor(Role.CASE_MANAGER, "ngo", "ngo-1", UnitFunction.IMMIGRATION_ENFORCEMENT, "north");
        assertThat(sees(forged)).isFalse();
    }

    @Test
    void whoHasAConflictOfInterestSeesNothing() {
        var close = actor(Role.CASE_MANAGER, "csw", "csw-1", UnitFunction.SOCIAL, "north");
        work.read(manager, () -> {
            register.block(manager, id, close.account(), "FAMILY");
            return null;
        });
        assertThat(sees(close)).isFalse();
    }

    @Test
    void eachSideWritesOnlyItsOwnStates() {
        refused(() -> move(manager, "ACCEPTED"));
        refused(() -> move(shelter, "WITHDRAWN"));
        assertThat(move(shelter, "SEEN")).isEqualTo(1);
        assertThat(move(shelter, "ACCEPTED")).isEqualTo(1);
    }

    @Test
    void whatIsOverIsNeverChangedAgain() {
        assertThat(move(manager, "WITHDRAWN")).isEqualTo(1);
        assertThat(move(manager, "ENDED")).isZero();
        assertThat(move(shelter, "SEEN")).isZero();
    }

    @Test
    void nobodyPointsAReferralAtAnotherShareUnitOrCase() {
        for (var column : List.of("share_id = gen_random_uuid()", "to_unit = 'other'", "case_id = gen_random_uuid()",
                "services = '{LEGAL_INFO}'", "purpose = 'SECURITY'", "urgency = 'OTHER'")) {
            assertThatThrownBy(() -> work.read(manager, () -> sql.sql("update referrals.referral set " + column).update()))
                    .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodySendsForAnotherAgencyOrOnAShareThatIsDead() {
        refused(() -> work.read(shelter, () -> insert("SENT")));
        work.read(manager, () -> {
            openings.end(share);
            return null;
        });
        refused(() -> work.read(manager, () -> insert("SENT")));
    }

    @Test
    void anEventNamesItsTrueAuthorAndIsNeverChanged() {
        refused(() -> work.read(shelter, () -> sql.sql("""
                insert into referrals.event (id, referral_id, at, account, side, to_state, step)
                values (gen_random_uuid(), ?, now(), ?, 'RECEIVER', 'SEEN', 'WAITING')
                """).params(referral, manager.account().value()).update()));
        for (var change : List.of("update referrals.event set to_state = 'SEEN'", "delete from referrals.event",
                "delete from referrals.referral")) {
            assertThatThrownBy(() -> work.read(manager, () -> sql.sql(change).update()))
                    .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void withoutAContextThereIsNothing() {
        assertThat(sql.sql("select count(*) from referrals.referral").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from referrals.event").query(Integer.class).single()).isZero();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
    }

    private UUID insert(String state) {
        var fresh = UUID.randomUUID();
        sql.sql("""
                insert into referrals.referral (id, case_id, area, child, from_agency, from_unit, to_agency, to_unit, services,
                    urgency, purpose, share_id, state, sent_at, waits_since, due_at, step, next_step_at)
                values (:id, :case, :area, true, :fromAgency, :fromUnit, :toAgency, :toUnit, '{ACCOMMODATION_SAFE}',
                    'DAY', 'ASSISTANCE', :share, :state, now(), now(), now(), 'WAITING', now())
                """)
                .param("id", fresh).param("case", id.value()).param("area", manager.area().value())
                .param("fromAgency", manager.agency().value()).param("fromUnit", manager.unit().value())
                .param("toAgency", shelter.agency().value()).param("toUnit", shelter.unit().value())
                .param("share", share).param("state", state)
                .update();
        sql.sql("insert into referrals.event (id, referral_id, at, side, to_state, step) values (?, ?, ?, 'SENDER', 'SENT', 'WAITING')")
                .params(UUID.randomUUID(), fresh, Timestamp.from(Instant.now())).update();
        return fresh;
    }

    private int move(Actor actor, String state) {
        return work.read(actor, () -> sql.sql("""
                update referrals.referral set state = :state,
                    over_at = case when :state in ('ENDED', 'WITHDRAWN', 'DECLINED') then now() end,
                    due_at = case when :state in ('SENT', 'SEEN', 'MORE_ASKED') then now() end,
                    reason = case when :state in ('ENDED', 'DECLINED') then 'COMPLETED' end
                where id = :id
                """).param("state", state).param("id", referral).update());
    }

    private boolean sees(Actor actor) {
        var row = work.read(actor, () -> sql.sql("select count(*) from referrals.referral where id = ?").param(referral)
                .query(Integer.class).single()) == 1;
        assertThat(events(actor) > 0).as("the history goes with the referral").isEqualTo(row);
        return row;
    }

    private int events(Actor actor) {
        return work.read(actor, () -> sql.sql("select count(*) from referrals.event where referral_id = ?").param(referral)
                .query(Integer.class).single());
    }

    private Actor actor(Role role, String agency, String unit, UnitFunction function, String area) {
        return new Actor(AccountId.fresh(), new AgencyCode(agency + mark), new UnitCode(unit + mark), function, role,
                area == null ? null : new AreaCode(area + mark));
    }
}
