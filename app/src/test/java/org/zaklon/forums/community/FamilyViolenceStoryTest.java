package org.zaklon.forums.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.Subject;
import org.zaklon.bodies.meeting.MeetingKind;
import org.zaklon.bodies.meeting.PlanMeeting;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.seats.ChangeBody;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.RequestId;

/**
 * Acceptance scenario 4: a family-violence issue reaches mediation screening: mediation cannot be opened; referral can;
 * minutes for community members show "restricted". Told over HTTP, as a browser would send it.
 */
@ForumHouse
class FamilyViolenceStoryTest {
    private static final String STORY = "Somebody is afraid at home";

    @Autowired private CommunityForum forum;
    @Autowired private ChangeBody change;
    @Autowired private PlanMeeting plan;
    @Autowired private AddItem items;
    @Autowired private Bodies bodies;
    @Autowired private Work work;
    @Autowired private InstantSource clock;

    @Test
    void aFamilyViolenceIssueIsNeverMediatedAndCanBeReferred() throws Exception {
        var met = forum.meets();
        var issues = "/bodies/" + met.body().value() + "/issues";

        var open = send(met.chair(), issues, raised("OPEN"));
        assertThat(open.getStatus()).as("not to everybody").isEqualTo(422);
        assertThat(open.getContentAsString()).as("nothing typed is lost").contains(STORY).contains("may be read by fewer");
        var issue = send(met.chair(), issues, raised("KEEPERS")).getRedirectedUrl();
        assertThat(issue).startsWith(issues + "/");

        assertThat(send(met.chair(), issue + "/step", step("ACCEPTED", Map.of())).getRedirectedUrl()).isEqualTo(issue);

        var gate = get(met.chair(), issue + "/mediation");
        assertThat(gate).contains("never mediated").contains("Protection and a safe place").doesNotContain(issue + "/mediation/new");
        assertThat(forum.ask(met.chair(), "GET", issue + "/mediation/new", Map.of()).getRedirectedUrl()).isEqualTo(issue + "/mediation");

        send(met.chair(), issue + "/mediation/screening", Map.of("violence", "NO", "coercion", "NO", "child", "NO", "trafficking", "NO"));
        assertThat(get(met.chair(), issue + "/mediation")).as("whatever somebody answers").contains("never mediated");
        var begun = send(met.chair(), issue + "/mediation", Map.of("kind", "MEDIATION", "voluntary", "YES", "first", met.woman().value().toString(),
                "second", met.man().value().toString(), "exception", "Invented", "on.day", "" + forum.today().getDayOfMonth(),
                "on.month", "" + forum.today().getMonthValue(), "on.year", "" + forum.today().getYear()));
        assertThat(begun.getStatus()).isEqualTo(422);
        assertThat(begun.getContentAsString()).contains("never mediated");

        assertThat(send(met.chair(), issue + "/step", step("REFERRED", Map.of("whom", "MOLSA-H"))).getRedirectedUrl()).isEqualTo(issue);
        assertThat(get(met.chair(), issue)).contains("Referred").contains("Accommodation and care").contains(STORY);

        assertThat(forum.ask(met.neighbour(), "GET", issue, Map.of()).getStatus()).as("a member of the community").isEqualTo(404);
        assertThat(forum.ask(met.police(), "GET", issue, Map.of()).getStatus()).as("not even the police").isEqualTo(404);
        assertThat(get(met.neighbour(), issues)).doesNotContain(STORY).doesNotContain("Family violence");

        var minutes = onTheAgenda(met, issue);
        assertThat(get(met.chair(), minutes)).contains(STORY);
        assertThat(get(met.neighbour(), minutes)).as("minutes for a member of the community").contains("Item discussed, restricted")
                .doesNotContain(STORY).doesNotContain("Family violence");
    }

    /** An item of the next meeting about the issue, for those who may read the issue; @return the page of its minutes */
    private String onTheAgenda(CommunityForum.Met met, String issue) {
        CommunityForum.done(change.move(met.coordinator(), RequestId.fresh(), met.body(), BodyState.ACTIVE, ""));
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        var meeting = CommunityForum.done(plan.plan(met.chair(), RequestId.fresh(), met.body(),
                new PlanMeeting.Planned(MeetingKind.ORDINARY, tomorrow, tomorrow.plus(Duration.ofHours(2)), "Hall", "")));
        var seat = work.read(met.chair(), () -> bodies.ownSeats(met.body())).getFirst();
        var id = UUID.fromString(issue.substring(issue.lastIndexOf('/') + 1));
        CommunityForum.done(items.add(met.chair(), RequestId.fresh(), met.body(), meeting, seat, new Content("Family violence", STORY, List.of(),
                DataClass.C3_NARRATIVE, List.of(seat), new Subject("ISSUE", id))));
        return "/bodies/" + met.body().value() + "/meetings/" + meeting.value();
    }

    private Map<String, String> raised(String sensitivity) {
        var form = new HashMap<>(Map.of("category", "FAMILY_VIOLENCE", "words", STORY, "area", "BAS", "at", "OFFICE", "by", "OUTSIDE", "sex", "F",
                "named", "NO", "sensitivity", sensitivity, "receipt", "NO"));
        form.putAll(today());
        return form;
    }

    private Map<String, String> step(String state, Map<String, String> more) {
        var form = new HashMap<>(Map.of("state", state, "reason", "Invented", "told", "NOT_SAFE"));
        form.putAll(today());
        form.putAll(more);
        return form;
    }

    private Map<String, String> today() {
        var today = forum.today();
        return Map.of("on.day", "" + today.getDayOfMonth(), "on.month", "" + today.getMonthValue(), "on.year", "" + today.getYear());
    }

    private MockHttpServletResponse send(Actor who, String path, Map<String, String> form) {
        return forum.ask(who, "POST", path, form);
    }

    private String get(Actor who, String path) throws UnsupportedEncodingException {
        var answer = forum.ask(who, "GET", path, Map.of());
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }
}
