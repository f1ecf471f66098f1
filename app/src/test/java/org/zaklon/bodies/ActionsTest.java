package org.zaklon.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zaklon.bodies.Forum.done;
import static org.zaklon.bodies.Forum.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.bodies.actions.ActionId;
import org.zaklon.bodies.actions.ActionState;
import org.zaklon.bodies.actions.ActionStep;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.actions.FollowAction;
import org.zaklon.bodies.actions.ListActions;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.sharing.Town;

/** What a body agreed to be done, who knows of it and who says that it is done. */
@BodyRooms
class ActionsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 15);

    @Autowired private Forum forum;
    @Autowired private Actions actions;
    @Autowired private FollowAction follow;
    @Autowired private ListActions list;
    @Autowired private Work work;

    private Forum.Met met;

    @BeforeEach
    void aForum() {
        met = forum.meets();
    }

    @Test
    void theAccountableAgencySeesItAcrossBodiesAndFollowsItUp() {
        var about = new Subject("ISSUE", UUID.randomUUID());
        var id = done(actions.add(met.secretary(), RequestId.fresh(), met.body(), "Light the street", met.house().agency(), DUE, about));
        var colleague = forum.hire(Role.CASE_SUPERVISOR, Town.HOUSE);
        assertThat(done(list.ofAgency(colleague, true, 1)).items()).filteredOn(l -> l.action().id().equals(id)).singleElement()
                .satisfies(line -> {
                    assertThat(line.body()).as("the body itself stays unknown without a seat").isNull();
                    assertThat(line.overdue()).isFalse();
                });
        assertThat(refused(follow.follow(met.police(), RequestId.fresh(), id, ActionState.DONE, null, "Done"))).isEqualTo("refused.action-not-yours");
        assertThat(refused(follow.follow(colleague, RequestId.fresh(), id, ActionState.CARRIED_OVER, DUE, "Late"))).isEqualTo("refused.action-later");
        done(follow.follow(colleague, RequestId.fresh(), id, ActionState.CARRIED_OVER, DUE.plusDays(10), "Lamps come late"));
        done(follow.follow(met.secretary(), RequestId.fresh(), id, ActionState.DONE, null, "Seen lit"));
        assertThat(refused(follow.follow(met.secretary(), RequestId.fresh(), id, ActionState.DONE, null, "Again"))).isEqualTo("refused.action-over");
        assertThat(work.read(met.nurse(), () -> actions.steps(id))).extracting(ActionStep::state)
                .containsExactly(ActionState.OPEN, ActionState.CARRIED_OVER, ActionState.DONE);
        assertThat(work.read(met.nurse(), () -> actions.about(about))).singleElement().satisfies(a -> assertThat(a.due()).isEqualTo(DUE.plusDays(10)));
    }

    @Test
    void whatSomeSeatsAgreedIsKnownFromThoseSeatsAlone() {
        var id = done(restricted(List.of(met.healthSeat(), met.houseSeat())));
        assertThat(found(met.nurse(), id)).isTrue();
        assertThat(found(met.house(), id)).isTrue();
        assertThat(found(met.police(), id)).isFalse();
        assertThat(found(met.secretary(), id)).as("whoever keeps the body").isFalse();
        assertThat(found(met.coordinator(), id)).isFalse();
        assertThat(found(forum.hire(Role.HEALTH_PROVIDER, Town.HOSPITAL), id)).as("a colleague without the seat").isFalse();
        assertThat(refused(follow.follow(met.secretary(), RequestId.fresh(), id, ActionState.DONE, null, "x"))).isEqualTo("refused.absent");
    }

    @Test
    void exactlyOneAgencyThatKnowsOfItAnswersForIt() {
        assertThat(refused(restricted(List.of(met.policeSeat())))).as("its own seat is not among them").isEqualTo("refused.action-audience");
        assertThat(refused(actions.add(met.nurse(), RequestId.fresh(), met.body(), "x", met.nurse().agency(), List.of(met.nurse().agency()), DUE,
                List.of(), null))).isEqualTo("refused.action-agency");
        assertThat(refused(actions.add(met.nurse(), RequestId.fresh(), met.body(), " ", met.nurse().agency(), DUE, null))).isEqualTo("refused.action-what");
        assertThat(refused(actions.add(met.nurse(), RequestId.fresh(), met.body(), "x", met.nurse().agency(), Forum.FOUNDED, null)))
                .isEqualTo("refused.action-due");
    }

    private Outcome<ActionId> restricted(List<SeatId> audience) {
        return actions.add(met.nurse(), RequestId.fresh(), met.body(), "Ask the clinic", met.nurse().agency(), List.of(), DUE, audience, null);
    }

    private boolean found(Actor actor, ActionId id) {
        return work.read(actor, () -> actions.find(id)).isPresent();
    }
}
