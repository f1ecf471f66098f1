package org.zaklon.forums.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.kernel.RequestId;

/** Bodies for programs: what its account knows from its seat, and nothing of what was said. How a program signs in is tested elsewhere. */
@ForumHouse
class BodyApiTest {
    @Autowired private CommunityForum forum;
    @Autowired private ChangeBody change;
    @Autowired private PlanMeeting plan;
    @Autowired private Actions actions;
    @Autowired private InstantSource clock;

    @Test
    void aProgramReadsMeetingsAndActionsOfItsSeatAndAStrangerFindsNothing() throws Exception {
        var met = forum.meets();
        CommunityForum.done(change.move(met.coordinator(), RequestId.fresh(), met.body(), BodyState.ACTIVE, ""));
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        CommunityForum.done(plan.plan(met.chair(), RequestId.fresh(), met.body(),
                new PlanMeeting.Planned(MeetingKind.WOMEN_ONLY, tomorrow, tomorrow.plus(Duration.ofHours(2)), "Hall", "")));
        var action = CommunityForum.done(actions.add(met.chair(), RequestId.fresh(), met.body(), "Lamps in the street", met.police().agency(),
                forum.today().plusDays(9), null));

        assertThat(get(met.police(), "/bodies")).contains(met.body().value().toString(), "COMMUNITY_POLICING", "P1M");
        assertThat(get(met.police(), "/bodies/" + met.body().value() + "/meetings")).contains("WOMEN_ONLY", "PLANNED", "\"number\":1");
        assertThat(get(met.police(), "/bodies/" + met.body().value() + "/actions")).contains("Lamps in the street", "\"accountable\":\"MOI\"");
        assertThat(get(met.police(), "/actions")).contains(action.value().toString(), "\"overdue\":false");

        var stranger = forum.hire(Role.FORUM_COORDINATOR, "MOLSA-SOC");
        assertThat(forum.ask(stranger, "GET", "/api/v1/bodies/" + met.body().value() + "/meetings", Map.of()).getStatus()).isEqualTo(404);
        assertThat(get(stranger, "/bodies")).doesNotContain(met.body().value().toString());
    }

    private String get(Actor who, String path) throws Exception {
        var answer = forum.ask(who, "GET", "/api/v1" + path, Map.of());
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }
}
