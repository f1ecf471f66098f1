package org.zaklon.forums.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zaklon.access.Actor;

/**
 * Acceptance scenario 4: a family-violence issue reaches mediation screening: mediation cannot be opened; referral can. Told over
 * HTTP, as a browser would send it.
 */
@ForumHouse
class FamilyViolenceStoryTest {
    private static final String STORY = "Somebody is afraid at home";

    @Autowired private CommunityForum forum;

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
