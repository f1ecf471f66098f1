package org.zaklon.bodies.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.account.WholeApplication;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;

/** A forum over HTTP: founded, seated, met; its minutes are other minutes for every seat. */
@WholeApplication
class ForumPagesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern HASH = Pattern.compile("sha256:([0-9a-f]{64})");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    private record Person(Visitor at, AccountId account) {}

    private Person person(String unit, Role role) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        var account = accounts.provision(login, "A. Hadžić", new UnitCode(unit), role, null, PASSWORD);
        return new Person(Visitor.at(port).signedIn(login, PASSWORD), account);
    }

    @Test
    void thePoliceSeatReadsTheMinutesTheHealthItemIsMaskedTheHealthSeatSeesItBothHaveTheSameNumberAndHash() {
        var coordinator = person("MS-DK", Role.FORUM_COORDINATOR);
        var police = person("MUP-KS", Role.POLICE_INVESTIGATOR);
        var health = person("KCUS", Role.HEALTH_PROVIDER);
        var body = founded(coordinator.at());
        var policeSeat = seat(coordinator.at(), body, "MUP-KS", "POLICE");
        var healthSeat = seat(coordinator.at(), body, "KCUS", "SERVICE");
        var wrong = sit(coordinator.at(), body, policeSeat, health.account());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("belongs to another agency");
        sit(coordinator.at(), body, policeSeat, police.account());
        sit(coordinator.at(), body, healthSeat, health.account());

        var meeting = planned(coordinator.at(), body);
        health.at().open(meeting + "/items/new?lang=en");
        assertThat(health.at().send(meeting + "/items", Map.of("title", "", "lead", healthSeat)).body()).contains("Give the item a title");
        assertThat(health.at().send(meeting + "/items", Map.of("title", "Dates of treatment", "lead", healthSeat, "class", "C4", "readers", "some",
                "said", "Two dates are free", "decision.1", "", "how.1", "CONSENSUS")).statusCode()).isEqualTo(302);
        held(coordinator.at(), meeting);

        var seen = health.at().open(meeting + "?lang=en").body();
        var masked = police.at().open(meeting + "?lang=en").body();
        assertThat(seen).contains("1. Dates of treatment", "Two dates are free", "It matches the words above");
        assertThat(masked).contains("1. Item discussed, restricted", "Clinical Centre").doesNotContain("Dates of treatment", "Two dates", "C4");
        assertThat(hash(masked)).isEqualTo(hash(seen));
        assertThat(coordinator.at().open(meeting + "?lang=en").body()).contains("1. Item discussed, restricted").doesNotContain("Dates of treatment");
        assertThat(police.at().open(meeting + "/summary?lang=en").body()).contains("1 further item is not summarised").doesNotContain("Dates of treatment");

        var stranger = person("MUP-TK", Role.POLICE_INVESTIGATOR);
        assertThat(stranger.at().open(meeting).statusCode()).isEqualTo(404);
        for (var language : new String[] {"bs", "hr", "sr-Latn", "sr-Cyrl"}) {
            for (var path : new String[] {"/bodies", "/bodies/" + body, "/bodies/" + body + "/meetings", meeting, "/bodies/" + body + "/actions", "/bodies/actions", "/bodies/register"}) {
                assertThat(police.at().open(path + "?lang=" + language).statusCode()).as(path).isEqualTo(200);
            }
        }
        follow(coordinator.at(), health.at(), meeting, body);
    }

    private void follow(Visitor coordinator, Visitor health, String meeting, String body) {
        var item = Pattern.compile(Pattern.quote(meeting) + "/items/([0-9a-f-]{36})/actions").matcher(health.open(meeting + "?lang=en").body());
        assertThat(item.find()).isTrue();
        var path = meeting + "/items/" + item.group(1) + "/actions";
        health.open(path + "?lang=en");
        assertThat(health.send(path, day(Map.of("what", "Tell the centre", "accountable", "MUP-KS"), "due", 1, 12, 2030)).body()).contains("Whoever answers for an action must know of it");
        health.open(path);
        assertThat(health.send(path, day(Map.of("what", "Tell the centre", "accountable", "KCUS"), "due", 1, 12, 2030)).statusCode()).isEqualTo(302);
        assertThat(coordinator.open("/bodies/" + body + "/actions").body()).doesNotContain("Tell the centre");
        assertThat(health.open("/bodies/actions").body()).contains("Tell the centre");
        for (var to : new String[] {"MINUTES_DRAFTED", "MINUTES_CIRCULATED", "MINUTES_ADOPTED"}) {
            coordinator.open(meeting + "?lang=en");
            assertThat(coordinator.send(meeting + "/minutes", Map.of("to", to)).statusCode()).isEqualTo(302);
        }
        assertThat(health.open(meeting + "?lang=en").body()).contains("Minutes adopted", "Correct by a note");
        var csv = coordinator.open("/bodies/register.csv?lang=en");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("table-");
        assertThat(csv.body()).contains("Members", "Dormant");
    }

    private static String founded(Visitor at) {
        assertThat(at.open("/bodies?lang=en").body()).contains("Found a body");
        at.open("/bodies/new?lang=en");
        var typed = day(Map.of("kind", "LOCAL_COORDINATION", "name.en", "Forum", "areas", "KS", "mandate", "", "cadence", "P1M", "quorum", "2"), "founded", 2, 2, 2026);
        var wrong = at.send("/bodies", typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Say in words what the body is for", "value=\"Forum\"");
        at.open("/bodies/new?lang=en");
        typed.put("mandate", "Plans together.");
        var done = at.send("/bodies", typed);
        assertThat(done.statusCode()).isEqualTo(302);
        return done.headers().firstValue("Location").orElseThrow().replaceAll(".*/bodies/", "");
    }

    private static String seat(Visitor at, String body, String agency, String category) {
        at.open("/bodies/" + body + "/seats/new?lang=en");
        assertThat(at.send("/bodies/" + body + "/seats", Map.of("agency", agency, "category", category, "post", "MEMBER", "places", "1")).statusCode()).isEqualTo(302);
        var all = Pattern.compile("/seats/([0-9a-f-]{36})/members").matcher(at.open("/bodies/" + body).body());
        var last = "";
        while (all.find()) {
            last = all.group(1);
        }
        return last;
    }

    private static HttpResponse<String> sit(Visitor at, String body, String seat, AccountId account) {
        var path = "/bodies/" + body + "/seats/" + seat + "/members";
        at.open(path + "?lang=en");
        return at.send(path, day(Map.of("account", account.value().toString(), "sex", "FEMALE", "age", "FROM_30"), "since", 2, 2, 2026));
    }

    private static String planned(Visitor at, String body) {
        at.open("/bodies/" + body + "/meetings/new?lang=en");
        assertThat(at.send("/bodies/" + body + "/meetings", day(Map.of("kind", "ORDINARY", "from", "12:00", "to", "10:00", "place", "Hall"), "day", 20, 11, 2026)).body())
                .contains("The meeting ends after it begins");
        at.open("/bodies/" + body + "/meetings/new?lang=en");
        var done = at.send("/bodies/" + body + "/meetings", day(Map.of("kind", "ORDINARY", "from", "10:00", "to", "12:00", "place", "Hall"), "day", 20, 11, 2026));
        var meeting = done.headers().firstValue("Location").orElseThrow().replaceAll(".*(/bodies/)", "$1");
        at.open(meeting);
        assertThat(at.send(meeting + "/convene", Map.of()).statusCode()).isEqualTo(302);
        assertThat(at.open(meeting + "/calendar").body()).startsWith("BEGIN:VCALENDAR").doesNotContain("Forum");
        return meeting;
    }

    private static void held(Visitor at, String meeting) {
        var names = Pattern.compile("name=\"(came\\.[0-9a-f-]{36})\"").matcher(at.open(meeting + "/held?lang=en").body());
        var typed = new HashMap<String, String>(Map.of("guests.COMMUNITY.FEMALE", "3"));
        while (names.find()) {
            typed.put(names.group(1), "ATTENDED");
        }
        assertThat(typed).hasSize(3);
        assertThat(at.send(meeting + "/held", day(typed, "on", 20, 11, 2026)).statusCode()).isEqualTo(302);
    }

    private static Map<String, String> day(Map<String, String> typed, String field, int day, int month, int year) {
        var all = new LinkedHashMap<>(typed);
        all.put(field + ".day", "" + day);
        all.put(field + ".month", "" + month);
        all.put(field + ".year", "" + year);
        return all;
    }

    private static String hash(String page) {
        var found = HASH.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
