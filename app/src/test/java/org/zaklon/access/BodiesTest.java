package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Decision.Denial;
import org.zaklon.access.Decision.Permit;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.access.body.BodyFactsStore;
import org.zaklon.access.body.BodyRegister;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.UnitFunction;

/** Who knows of a standing body, sits in it and keeps it, under row security. */
@AccessRooms
class BodiesTest {
    private final Cast cast = new Cast();
    private final Actor coordinator = cast.actor(Role.FORUM_COORDINATOR, "ministry", "office", UnitFunction.ADMINISTRATION);
    private final Actor nurse = cast.actor(Role.HEALTH_PROVIDER, "health", "clinic", UnitFunction.HEALTH);
    private final Actor secretary = cast.actor(Role.FORUM_MEMBER, "town", "hall", UnitFunction.ADMINISTRATION);
    private final Actor stranger = cast.actor(Role.FORUM_COORDINATOR, "elsewhere", "office", UnitFunction.ADMINISTRATION);
    private final Actor enforcement = cast.actor(Role.ENFORCEMENT_OFFICER, "ministry", "removal", UnitFunction.IMMIGRATION_ENFORCEMENT);
    private final BodyId body = BodyId.fresh();
    private final SeatId health = SeatId.fresh();

    @Autowired private Work work;
    @Autowired private BodyRegister register;
    @Autowired private BodyFactsStore facts;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void aBodyWithTwoSeats() {
        work.read(coordinator, () -> {
            register.found(body, coordinator.agency());
            register.seat(body, health, nurse.agency(), Post.MEMBER);
            register.sit(body, health, nurse.account());
            register.sit(body, health, enforcement.account());
            var desk = SeatId.fresh();
            register.seat(body, desk, secretary.agency(), Post.SECRETARY);
            register.sit(body, desk, secretary.account());
            return null;
        });
    }

    @Test
    void whoSitsKnowsItWhoLeadsKeepsItAndNobodyElseFindsIt() {
        assertThat(found(coordinator)).isEqualTo(new BodyFacts(body, coordinator.agency(), false, true));
        assertThat(found(nurse)).isEqualTo(new BodyFacts(body, coordinator.agency(), true, false));
        assertThat(found(secretary)).isEqualTo(new BodyFacts(body, coordinator.agency(), true, true));
        assertThat(found(stranger)).isNull();
        assertThat(found(cast.actor(Role.HEALTH_PROVIDER, "health", "clinic", UnitFunction.HEALTH))).isNull();
    }

    @Test
    void enforcementFindsNothingEvenWhereSomebodySeatedIt() {
        assertThat(found(enforcement)).isNull();
        assertThat(Decide.act(enforcement, Act.CASE_LIST, new BodyFacts(body, coordinator.agency(), true, true)))
                .isInstanceOfSatisfying(Denial.class, denial -> assertThat(denial.rule()).isEqualTo("firewall"));
    }

    @Test
    void whoLeavesTheSeatKnowsNothingFromTheNextStatementOn() {
        work.read(secretary, () -> {
            register.leave(health, nurse.account());
            return null;
        });
        assertThat(found(nurse)).isNull();
    }

    @Test
    void aMemberSeatsNobodyAndNobodyFoundsForAnotherAgency() {
        assertThatThrownBy(() -> work.read(nurse, () -> {
            register.sit(body, health, stranger.account());
            return null;
        })).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> work.read(stranger, () -> {
            register.found(BodyId.fresh(), coordinator.agency());
            return null;
        })).isInstanceOf(DataAccessException.class);
        assertThat(work.read(nurse, () -> sql.sql("update access.sitting set until = now()").update())).isZero();
    }

    @Test
    void anActOfACaseIsNeverPermittedByABodyNorTheOtherWayAround() {
        var sits = new BodyFacts(body, coordinator.agency(), true, true);
        for (var act : Act.values()) {
            if (!act.needs().ofBody()) {
                assertThat(Decide.act(nurse, act, sits)).as(act.name()).isNotInstanceOf(Permit.class);
            } else {
                assertThat(Decide.act(nurse, act, cast.facts("health", "clinic"))).as(act.name()).isNotInstanceOf(Permit.class);
            }
        }
    }

    private BodyFacts found(Actor actor) {
        return work.read(actor, () -> facts.find(body).orElse(null));
    }
}
