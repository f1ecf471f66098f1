package org.zaklon.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Cast;
import org.zaklon.access.Openings;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitFunction;

/** Who sees and writes rows of help, by every relation to the case, as the application's own database role. */
@AccessRooms
class RowsTest {
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private CaseRegister register;
    @Autowired private Openings openings;

    private final Cast cast = new Cast();
    private final Actor manager = cast.actor(Role.CASE_MANAGER, "csw", "one", UnitFunction.SOCIAL);
    private final Actor house = cast.actor(Role.SERVICE_PROVIDER, "ngo", "house", UnitFunction.SHELTER);
    private final Actor nurse = cast.actor(Role.HEALTH_PROVIDER, "ngo", "house", UnitFunction.SHELTER);
    private final Actor police = cast.actor(Role.POLICE_INVESTIGATOR, "police", "one", UnitFunction.POLICE);
    private final CaseId id = CaseId.fresh();
    private final UUID line = UUID.randomUUID();
    private final UUID share = UUID.randomUUID();

    @BeforeEach
    void aLineOfHelp() {
        work.read(manager, () -> {
            register.enter(id, manager.agency(), manager.unit(), cast.area("north"));
            register.assign(manager, id, manager.account());
            line(line);
            sql.sql("insert into services.answer (id, line_id, case_id, state, on_day, at) values (?, ?, ?, 'OFFERED', now(), now())")
                    .params(UUID.randomUUID(), line, id.value()).update();
            return null;
        });
    }

    @Test
    void theManagingAgencySeesAsFarAsRoleAndAssignmentReach() {
        assertThat(sees(manager)).isTrue();
        assertThat(sees(cast.actor(Role.CASE_SUPERVISOR, "csw", "one", UnitFunction.SOCIAL))).isTrue();
        assertThat(sees(cast.actor(Role.CASE_MANAGER, "csw", "one", UnitFunction.SOCIAL))).as("a colleague").isFalse();
        assertThat(sees(cast.actor(Role.CASE_SUPERVISOR, "csw", "two", UnitFunction.SOCIAL))).as("another unit").isFalse();
    }

    @Test
    void aReceiverSeesHelpOnlyWhereAShareOpensItsClassAndItsRoleReadsIt() {
        open(house, DataClass.C9_ADMIN);
        assertThat(sees(house)).isFalse();
        open(house, DataClass.C8_SERVICES);
        assertThat(sees(house)).isTrue();
        open(police, DataClass.C8_SERVICES);
        assertThat(sees(police)).as("a share cannot give a role what its matrix forbids").isFalse();
        work.read(manager, () -> {
            openings.end(share);
            return null;
        });
        assertThat(sees(house)).isFalse();
    }

    @Test
    void nobodyElseSeesAnything() {
        for (var role : List.of(Role.SYSADMIN, Role.DPO, Role.STATISTICIAN, Role.AUDITOR, Role.TEAM_COORDINATOR, Role.STATE_COORDINATOR,
                Role.ENFORCEMENT_OFFICER)) {
            assertThat(sees(cast.actor(role, "csw", "one", UnitFunction.SOCIAL))).as("%s", role).isFalse();
        }
        var forged = cast.actor(Role.CASE_SUPERVISOR, "csw", "one", UnitFunction.IMMIGRATION_ENFORCEMENT);
        assertThat(sees(forged)).isFalse();
        assertThat(sql.sql("select count(*) from services.line").query(Integer.class).single()).isZero();
    }

    @Test
    void whoHasAConflictOfInterestSeesNothing() {
        var supervisor = cast.actor(Role.CASE_SUPERVISOR, "csw", "one", UnitFunction.SOCIAL);
        work.read(manager, () -> {
            register.block(manager, id, supervisor.account(), "FAMILY");
            return null;
        });
        assertThat(sees(supervisor)).isFalse();
    }

    @Test
    void whatTheReceiverDeliveredIsItsOwnAndTheManagerSeesItOnlyIfItFlowsBack() {
        open(house, DataClass.C9_ADMIN);
        work.read(house, () -> deliver());
        assertThat(deliveries(house)).isEqualTo(1);
        assertThat(deliveries(nurse)).as("staff of the same unit, while the case is open to it").isEqualTo(1);
        assertThat(deliveries(manager)).isZero();
        work.read(house, () -> {
            openings.open(UUID.randomUUID(), id, house.agency(), manager.unit(), Set.of(DataClass.C8_SERVICES), Purpose.ASSISTANCE,
                    Instant.now().plus(Duration.ofDays(9)));
            return null;
        });
        assertThat(deliveries(manager)).isEqualTo(1);
    }

    @Test
    void nobodyWritesIntoACaseThatIsNeitherTheirsNorOpenToThem() {
        refused(() -> work.read(house, () -> line(UUID.randomUUID())));
        refused(() -> work.read(house, () -> deliver()));
        refused(() -> work.read(house, () -> sql.sql("""
                insert into services.answer (id, line_id, case_id, state, on_day, at) values (?, ?, ?, 'ACCEPTED', now(), now())
                """).params(UUID.randomUUID(), line, id.value()).update()));
    }

    @Test
    void nobodySignsForAnotherAndNothingSaidIsChanged() {
        refused(() -> work.read(manager, () -> sql.sql("""
                insert into services.answer (id, line_id, case_id, state, on_day, at, account) values (?, ?, ?, 'ACCEPTED', now(), now(), ?)
                """).params(UUID.randomUUID(), line, id.value(), UUID.randomUUID()).update()));
        for (var change : List.of("update services.answer set state = 'ACCEPTED'", "delete from services.answer",
                "update services.line set code = 'X'", "update services.delivery set service = 'X'", "delete from services.delivery")) {
            assertThatThrownBy(() -> work.read(manager, () -> sql.sql(change).update()))
                    .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void whetherTheLinesAreOpenIsAllThatADecidingBodyWithoutTheClassLearns() {
        open(police, DataClass.C9_ADMIN);
        assertThat(sees(police)).isFalse();
        assertThat(work.read(police, () -> sql.sql("select services.has_minimum(?)").param(id.value()).query(Boolean.class).single()))
                .isTrue();
    }

    private int line(UUID fresh) {
        return sql.sql("insert into services.line (id, case_id, agency, unit, code, minimum, opened_on) values (?, ?, ?, ?, ?, true, now())")
                .params(fresh, id.value(), manager.agency().value(), manager.unit().value(), fresh.toString()).update();
    }

    private int deliver() {
        return sql.sql("""
                insert into services.delivery (id, case_id, service, from_day, outcome, needs_met, at)
                values (?, ?, 'FINANCIAL', now(), 'ONGOING', 'UNKNOWN', now())
                """).params(UUID.randomUUID(), id.value()).update();
    }

    private void open(Actor to, DataClass dataClass) {
        work.read(manager, () -> {
            openings.open(share, id, manager.agency(), to.unit(), Set.of(dataClass), Purpose.ASSISTANCE,
                    Instant.now().plus(Duration.ofDays(9)));
            return null;
        });
    }

    private boolean sees(Actor actor) {
        var seen = count(actor, "select count(*) from services.line where id = ?", line) == 1;
        assertThat(count(actor, "select count(*) from services.answer where line_id = ?", line) > 0).isEqualTo(seen);
        return seen;
    }

    private int deliveries(Actor actor) {
        return count(actor, "select count(*) from services.delivery where case_id = ?", id.value());
    }

    private int count(Actor actor, String query, UUID param) {
        return work.read(actor, () -> sql.sql(query).param(param).query(Integer.class).single());
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("row-level security");
    }
}
