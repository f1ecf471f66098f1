package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitFunction;

/** The facts of the decision and the log under row security: who may write them and who reads them. */
@AccessRooms
class RowSecurityTest {
    private final Cast cast = new Cast();
    private final Actor officer = cast.actor(Role.FIRST_RESPONDER, "border", "post", UnitFunction.POLICE);
    private final Actor manager = cast.actor(Role.CASE_MANAGER, "csw", "one", UnitFunction.SOCIAL);
    private final Actor supervisor = cast.actor(Role.CASE_SUPERVISOR, "csw", "one", UnitFunction.SOCIAL);
    private final Actor shelter = cast.actor(Role.SERVICE_PROVIDER, "ngo", "house", UnitFunction.SHELTER);

    @Autowired
    private Work work;

    @Autowired
    private Access access;

    @Autowired
    private CaseRegister register;

    @Autowired
    private Openings openings;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient sql;

    private CaseId signalled;

    /** The officer signals a case to the centre and stays assigned to follow it. */
    @BeforeEach
    void aSignal() {
        signalled = CaseId.fresh();
        work.read(officer, () -> {
            register.enter(signalled, manager.agency(), manager.unit(), manager.area());
            register.assign(officer, signalled, officer.account());
            return null;
        });
    }

    @Test
    void whoeverSignalsStillKnowsTheCaseAndTheReceivingUnitFindsItInItsQueue() {
        assertThat(knows(officer)).isTrue();
        assertThat(knows(manager)).isTrue();
        assertThat(knows(cast.actor(Role.FIRST_RESPONDER, "border", "post"))).isFalse();
        assertThat(knows(cast.actor(Role.CASE_MANAGER, "csw", "two"))).isFalse();
        assertThat(knows(shelter)).isFalse();
    }

    @Test
    void aRefusalIsWrittenToTheLogAndTheOwnersDataProtectionOfficerFindsIt() {
        var outcome = work.read(shelter, () -> access.require(shelter, Act.CASE_READ, signalled));
        assertThat(outcome).isEqualTo(new Refused<CaseFacts>(Reason.absent()));
        var officerOfOwner = cast.actor(Role.DPO, "csw", "office", UnitFunction.OVERSIGHT);
        assertThat(log(officerOfOwner)).containsExactly("CASE_READ REFUSED unknown");
        assertThat(log(cast.actor(Role.DPO, "ngo", "office"))).containsExactly("CASE_READ REFUSED unknown");
        assertThat(log(cast.actor(Role.DPO, "border", "office"))).isEmpty();
        assertThat(log(cast.actor(Role.AUDITOR, "ombudsman", "office"))).containsExactly("CASE_READ REFUSED unknown");
        assertThat(log(shelter)).isEmpty();
    }

    @Test
    void theLogOfACaseIsReadByThoseWhoReadItsEntriesAsTheManagingAgency() {
        work.read(officer, () -> access.require(officer, Act.CASE_ASSIGN, signalled));
        assertThat(log(manager)).as("knows the case, is not assigned").isEmpty();
        assertThat(log(supervisor)).hasSize(1);
        work.read(supervisor, () -> {
            register.assign(supervisor, signalled, manager.account());
            return null;
        });
        assertThat(log(manager)).hasSize(1);
        assertThat(log(officer)).as("is assigned, but of another agency").isEmpty();
        assertThat(log(cast.actor(Role.CASE_SUPERVISOR, "csw", "two"))).as("same agency, other unit").isEmpty();
        assertThat(log(cast.actor(Role.AUDITOR, "border", "returns", UnitFunction.IMMIGRATION_ENFORCEMENT))).isEmpty();
        assertThat(log(cast.actor(Role.SYSADMIN, "csw", "one"))).isEmpty();
    }

    @Test
    void aConflictOfInterestHidesTheCaseAndItsLogFromTheNextStatementOn() {
        work.read(supervisor, () -> access.require(supervisor, Act.DISCLOSE_OUTSIDE, signalled));
        work.read(officer, () -> access.require(officer, Act.CASE_ASSIGN, signalled));
        assertThat(log(supervisor)).hasSize(1);
        work.read(supervisor, () -> {
            register.block(supervisor, signalled, supervisor.account(), "relative");
            return null;
        });
        assertThat(knows(supervisor)).isFalse();
        assertThat(log(supervisor)).isEmpty();
        assertThat(knows(manager)).isTrue();
    }

    @Test
    void nobodyWritesALineOfTheLogInTheNameOfAnother() {
        assertDenied(() -> work.read(shelter, () -> {
            audit.append(manager.entry(Act.CASE_READ).on(signalled).read());
            return null;
        }));
    }

    @Test
    void anAgencyOpensItsOwnEntriesOnlyAndTheReceiverKnowsTheCaseUntilItEnds() {
        var share = UUID.randomUUID();
        work.read(manager, () -> {
            openings.open(share, signalled, manager.agency(), shelter.unit(), Set.of(DataClass.C1_IDENTITY, DataClass.C8_SERVICES),
                    Purpose.ASSISTANCE, Instant.now().plus(Duration.ofDays(30)));
            return null;
        });
        assertThat(knows(shelter)).isTrue();
        assertThat(openedTo(shelter)).containsExactlyInAnyOrder("C1", "C8");
        assertThat(openedTo(cast.actor(Role.SERVICE_PROVIDER, "ngo", "other"))).isEmpty();
        assertDenied(() -> work.read(shelter, () -> {
            openings.open(UUID.randomUUID(), signalled, manager.agency(), shelter.unit(), Set.of(DataClass.C3_NARRATIVE),
                    Purpose.ASSISTANCE, Instant.now().plus(Duration.ofDays(30)));
            return null;
        }));
        work.read(manager, () -> {
            openings.end(share);
            return null;
        });
        assertThat(knows(shelter)).isFalse();
        assertThat(openedTo(shelter)).isEmpty();
    }

    @Test
    void anOpeningThatRanOutOpensNothing() {
        work.read(manager, () -> {
            openings.open(UUID.randomUUID(), signalled, manager.agency(), shelter.unit(), Set.of(DataClass.C1_IDENTITY),
                    Purpose.ASSISTANCE, Instant.now().minusSeconds(1));
            return null;
        });
        assertThat(knows(shelter)).isFalse();
    }

    @Test
    void aUnitOfImmigrationEnforcementKnowsNothingEvenWhereSomebodyOpenedACaseToIt() {
        var returns = cast.actor(Role.RESIDENCE_OFFICER, "border", "returns", UnitFunction.IMMIGRATION_ENFORCEMENT);
        work.read(manager, () -> {
            openings.open(UUID.randomUUID(), signalled, manager.agency(), returns.unit(), Set.of(DataClass.C1_IDENTITY),
                    Purpose.RESIDENCE, Instant.now().plus(Duration.ofDays(1)));
            return null;
        });
        assertThat(knows(returns)).isFalse();
        assertThat(openedTo(returns)).isEmpty();
    }

    @Test
    void anotherAgencyNeitherAssignsInTheNameOfTheOwnerNorBlocksNorTakesTheCase() {
        assertDenied(() -> work.read(shelter, () -> sql.sql(
                        "insert into access.assignment (case_id, account, agency, since) values (?, ?, ?, now())")
                .params(List.of(signalled.value(), shelter.account().value(), manager.agency().value())).update()));
        assertDenied(() -> work.read(shelter, () -> {
            register.block(shelter, signalled, manager.account(), "relative");
            return null;
        }));
        assertThat(work.read(shelter, () -> sql.sql("update access.case_scope set agency = ? where case_id = ?")
                .params(List.of(shelter.agency().value(), signalled.value())).update())).isZero();
    }

    @Test
    void nobodyAssignsThemselvesToACaseTheyDoNotKnow() {
        assertDenied(() -> work.read(shelter, () -> {
            register.assign(shelter, signalled, shelter.account());
            return null;
        }));
    }

    private boolean knows(Actor actor) {
        return work.read(actor, () -> sql.sql("select exists (select from access.case_scope where case_id = ?)")
                .param(signalled.value()).query(Boolean.class).single());
    }

    private List<String> openedTo(Actor actor) {
        return work.read(actor, () -> sql.sql("select data_class from sec.opened_entries() where case_id = ?")
                .param(signalled.value()).query(String.class).list());
    }

    private List<String> log(Actor actor) {
        return work.read(actor, () -> sql.sql("select act || ' ' || outcome || ' ' || reason from audit.entry where case_id = ?")
                .param(signalled.value()).query(String.class).list());
    }

    private static void assertDenied(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).rootCause()
                .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
}
