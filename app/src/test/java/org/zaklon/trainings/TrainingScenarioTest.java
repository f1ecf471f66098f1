package org.zaklon.trainings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.zaklon.kernel.UnitCode;

/** Acceptance scenario 6 over HTTP, as an officer would do it with a browser that runs no script. */
@WholeApplication
class TrainingScenarioTest {
    private static final String PASSWORD = "a-long-password-for-tests";
    private static final Pattern PRESENT = Pattern.compile("name=\"present\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern RESULT = Pattern.compile("name=\"(r\\.[0-9a-f-]{36}\\.[A-Z0-9]+)\"");
    private static final Pattern LEARNER = Pattern.compile("/trainings/learners/([0-9a-f-]{36})\">([^<]+)<");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Today today;

    @Test
    void learners260Enrolments300PersonsTwice41ReportSays260PersonsAnd300ParticipationsAndThePairedGainShowsAnNBelow260() {
        var code = "S6-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        var officer = officer("MS-DK");
        var course = course(officer, code);
        var first = session(officer, course);
        var second = session(officer, course);
        var third = session(officer, course);
        enrol(officer, first, people(1, 130), "");
        // one person stands in the list twice, once under a name that was written wrongly
        enrol(officer, second, people(131, 260), "Person number 0131a;GP;BORDER;STAFF;F;KS\n");
        enrol(officer, third, people(1, 40), "");
        List.of(first, second, third).forEach(s -> everybodyWasThere(officer, s));
        assertThat(total(officer, "PERSONS", code)).as("before the twin is merged").isEqualTo(261);

        merge(officer("GP-SZ"), "Person number 0131a", "Person number 0131");

        assertThat(total(officer, "PERSONS", code)).isEqualTo(260);
        assertThat(total(officer, "PARTICIPATIONS", code)).isEqualTo(300);
        assertThat(total(officer, "DAYS", code)).isEqualTo(300);
        var crossed = officer.open("/trainings/reports/table.csv?lang=en&kind=PERSONS&by=PROFESSION&then=AREA&per=YEAR&course=" + code).body();
        assertThat(crossed).contains("Profession · Area · Year,All").contains(" · " + today.day().getYear() + ",260,").contains("All,260,")
                .contains("once in the sum");

        results(officer, first, "PRE", "2");
        results(officer, first, "POST", "4");
        results(officer, second, "POST", "5");
        var gain = officer.open("/trainings/reports/table.csv?lang=en&kind=GAIN&course=" + code).body();
        assertThat(gain).contains(code + " · O1,130,40,80,40").contains(code + " · O2,130,40,80,40")
                .contains("130 took the test before, 260 the test afterwards, 130 both");
    }

    @Test
    void aListWithOneWrongLineLoadsNothingAndKeepsWhatWasTyped() {
        var officer = officer("MS-DK");
        var session = session(officer, course(officer, "W-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT)));
        officer.open("/trainings/sessions/" + session + "/enrol");
        var answer = officer.send("/trainings/sessions/" + session + "/enrol?lang=en", Map.of("state", "ENROLLED", "list",
                "name;agency;profession;rank;sex;area\nRight Person;GP;BORDER;STAFF;F;KS\nWrong Person;NOBODY;BORDER;STAFF;F;KS\n"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Line 3: no agency has the code “NOBODY”").contains("Right Person;GP;BORDER");
        assertThat(officer.open("/trainings/sessions/" + session + "?lang=en").body()).doesNotContain("Right Person");
    }

    @Test
    void aCertificateFollowsIsCheckedByAStrangerWithoutANameAndNoLongerHoldsOnceRevoked() {
        var officer = officer("MS-DK");
        var session = session(officer, course(officer, "C-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT)));
        enrol(officer, session, "Planted Learner;GP;BORDER;STAFF;M;KS\n", "");
        everybodyWasThere(officer, session);
        var page = officer.open("/trainings/sessions/" + session).body();
        var certificate = found(page, "/trainings/certificates/([0-9a-f-]{36})");
        var shown = officer.open("/trainings/certificates/" + certificate + "?lang=en").body();
        var check = found(shown, "/check/([A-Z0-9-]+)<");
        var stranger = Visitor.at(port);
        assertThat(stranger.open("/check/" + check + "?lang=en").body()).contains("The certificate is valid.").doesNotContain("Planted Learner");
        assertThat(stranger.open("/check/" + "A2345".repeat(6)).statusCode()).isEqualTo(404);
        var badge = officer.open("/trainings/certificates/" + certificate + "/badge.jwt");
        assertThat(badge.body().split("\\.")).hasSize(3);
        var claims = new String(java.util.Base64.getUrlDecoder().decode(badge.body().split("\\.")[1]), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(claims).contains("OpenBadgeCredential", "AchievementSubject", "sha256$").doesNotContain("Planted");
        var achievement = stranger.open("/check/courses/" + found(claims, "/check/courses/([0-9a-f-]{36})") + "?lang=en");
        assertThat(achievement.statusCode()).as("the badge leads to what was achieved").isEqualTo(200);
        assertThat(achievement.body()).contains("What learners can do afterwards").doesNotContain("Planted");
        assertThat(stranger.open("/check/courses/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        officer.open("/trainings/certificates/" + certificate);
        officer.send("/trainings/certificates/" + certificate + "/revoke", Map.of("reason", "issued to the wrong person"));
        assertThat(stranger.open("/check/" + check + "?lang=en").body()).contains("The certificate was revoked.").doesNotContain("wrong person");
        for (int i = 0; i < 40; i++) {
            stranger.open("/check/" + "A2345".repeat(6));
        }
        assertThat(stranger.open("/check/" + check).statusCode()).isEqualTo(429);
    }

    @Test
    void anAccountIsLinkedByTwoOfficersAndNeverByOne() {
        var trainer = officer("MS-DK");
        var session = session(trainer, course(trainer, "L-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT)));
        enrol(trainer, session, "Linked Learner;GP;BORDER;STAFF;F;KS\n", "");
        var login = "linked-" + UUID.randomUUID().toString().substring(0, 8);
        var account = accounts.provision(login, "Linked Colleague", new UnitCode("GP-SZ"), Role.FIRST_RESPONDER, null, PASSWORD);
        var colleague = Visitor.at(port).signedIn(login, PASSWORD);
        var asking = officer("GP-SZ");
        asking.open("/trainings/learners");
        var learner = found(asking.send("/trainings/learners", Map.of("sought", "Linked Learner")).body(), "/trainings/learners/([0-9a-f-]{36})\"");
        asking.open("/trainings/learners/" + learner);
        assertThat(asking.send("/trainings/learners/" + learner + "/account", Map.of("account", account.value().toString())).statusCode()).isEqualTo(302);
        assertThat(colleague.open("/trainings").body()).as("one said so").doesNotContain("/sessions/" + session + "/leave");

        assertThat(asking.open("/trainings/learners/" + learner + "?lang=en").body()).contains("Another officer of your agency decides");
        asking.open("/trainings/learners");
        assertThat(asking.send("/trainings/learners/" + learner + "/link?lang=en", Map.of("granted", "yes")).body())
                .contains("Somebody else must decide");
        var second = officer("GP-SZ");
        assertThat(second.open("/trainings/learners?lang=en").body()).contains("waits for a second officer").contains(learner);
        assertThat(second.open("/trainings/learners/" + learner).body()).contains("Linked Colleague");
        assertThat(second.send("/trainings/learners/" + learner + "/link", Map.of("granted", "yes")).statusCode()).isEqualTo(302);
        assertThat(colleague.open("/trainings").body()).as("two said so").contains("/sessions/" + session + "/leave");
        assertThat(second.open("/trainings/learners/" + learner + "?lang=en").body()).contains("Linked").doesNotContain("A link waits");
    }

    @Test
    void aLearnerWithAnAccountJoinsTakesBothFormsIsCertifiedAndSaysWhatItWasWorth() {
        var officer = officer("MS-DK");
        var course = course(officer, "O-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT), "0", "70");
        var session = session(officer, course);
        var version = found(officer.open("/trainings/courses/" + course).body(), "/trainings/versions/([0-9a-f-]{36})");
        for (var form : List.of("A", "B")) {
            officer.open("/trainings/versions/" + version + "/questions");
            assertThat(officer.send("/trainings/versions/" + version + "/questions", Map.of("form", form, "text",
                    "::O1:: Yes {T}\n\n::O2:: Which " + form + " {=right ~wrong}\n")).statusCode()).isEqualTo(302);
        }
        var login = "learner-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.provision(login, "Planted Colleague", new UnitCode("GP-SZ"), Role.FIRST_RESPONDER, null, PASSWORD);
        var learner = Visitor.at(port).signedIn(login, PASSWORD);
        learner.open("/trainings/sessions/" + session + "/join");
        assertThat(learner.send("/trainings/sessions/" + session + "/join", Map.of("profession", "BORDER", "rank", "STAFF", "sex", "F", "area", "KS"))
                .statusCode()).isEqualTo(302);
        var enrolment = found(learner.open("/trainings").body(), "/trainings/enrolments/([0-9a-f-]{36})/test/pre");
        learner.open("/trainings/enrolments/" + enrolment + "/test/pre");
        assertThat(learner.send("/trainings/enrolments/" + enrolment + "/test/pre?lang=en", Map.of("q0", "1")).body()).contains("1 question is open");
        assertThat(learner.send("/trainings/enrolments/" + enrolment + "/test/pre", Map.of("q0", "1", "q1", "1")).statusCode()).isEqualTo(302);
        var after = learner.open("/trainings/enrolments/" + enrolment + "/test/post").body();
        assertThat(after).as("the other form").contains("Which B");
        assertThat(learner.send("/trainings/enrolments/" + enrolment + "/test/post", Map.of("q0", "0", "q1", "0")).statusCode()).isEqualTo(302);
        assertThat(learner.open("/trainings?lang=en").body()).contains("/trainings/certificates/").doesNotContain("/test/post");
        learner.open("/trainings/enrolments/" + enrolment + "/feedback");
        assertThat(learner.send("/trainings/enrolments/" + enrolment + "/feedback", Map.of("useful", "5", "clear", "4", "relevant", "5")).statusCode())
                .isEqualTo(302);
        assertThat(learner.open("/trainings/enrolments/" + enrolment + "/feedback").statusCode()).as("once").isEqualTo(403);
        assertThat(officer.open("/trainings/sessions/" + session + "?lang=en").body()).contains("Fewer than five answers").contains("Planted Colleague");
        assertThat(officer("SIPA-KI").open("/trainings/sessions/" + session).body()).as("an officer of neither agency").doesNotContain("Planted Colleague");
    }

    @Test
    void anExceptionIsAskedByOneAndDecidedByAnother() {
        var officer = officer("MS-DK");
        var second = officer("MS-DK");
        var session = session(officer, course(officer, "X-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT), "80", "70"));
        enrol(officer, session, "Ill Learner;GP;BORDER;STAFF;M;KS\n", "");
        everybodyWasThere(officer, session);
        var page = officer.open("/trainings/sessions/" + session).body();
        assertThat(page).as("no test, no certificate").doesNotContain("/trainings/certificates/");
        officer.send("/trainings/sessions/" + session + "/exceptions",
                Map.of("enrolment", found(page, "name=\"enrolment\" value=\"([0-9a-f-]{36})"), "why", "ill on the day of the test"));
        var asked = found(second.open("/trainings/sessions/" + session).body(), "/exceptions/([0-9a-f-]{36})\"");
        officer.open("/trainings/sessions/" + session);
        assertThat(officer.send("/trainings/sessions/" + session + "/exceptions/" + asked, Map.of("granted", "yes")).statusCode()).isEqualTo(403);
        assertThat(second.send("/trainings/sessions/" + session + "/exceptions/" + asked, Map.of("granted", "yes")).statusCode()).isEqualTo(302);
        assertThat(second.open("/trainings/sessions/" + session).body()).contains("/trainings/certificates/");
    }

    private Visitor officer(String unit) {
        var login = "officer-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.provision(login, "Officer " + login, new UnitCode(unit), Role.TRAINING_OFFICER, null, PASSWORD);
        return Visitor.at(port).signedIn(login, PASSWORD);
    }

    private String course(Visitor officer, String code) {
        return course(officer, code, "80", "");
    }

    private String course(Visitor officer, String code, String attendance, String pass) {
        officer.open("/trainings/courses/new");
        return id(officer.send("/trainings/courses", Map.of("code", code, "title.bs", "Pokazatelji", "objectives", "O1 Prepoznaje\nO2 Razgovara",
                "hours", "8", "mode", "WORKSHOP", "attendance", attendance, "pass", pass, "months", "24")), "/trainings/courses/");
    }

    private String session(Visitor officer, String course) {
        officer.open("/trainings/courses/" + course + "/session");
        return id(officer.send("/trainings/courses/" + course + "/session", Map.of("days", today.day().toString(), "area", "KS", "place", "Sarajevo",
                "capacity", "200", "projects", "EU-1")), "/trainings/sessions/");
    }

    private static String id(HttpResponse<String> answer, String before) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf(before) + before.length()).replaceAll("[?;].*", "");
    }

    private static String people(int from, int to) {
        var list = new StringBuilder();
        for (int i = from; i <= to; i++) {
            list.append("Person number %04d;GP;BORDER;STAFF;%s;KS%n".formatted(i, i % 3 == 0 ? "M" : "F"));
        }
        return list.toString();
    }

    private static void enrol(Visitor officer, String session, String people, String more) {
        officer.open("/trainings/sessions/" + session + "/enrol");
        var answer = officer.send("/trainings/sessions/" + session + "/enrol",
                Map.of("state", "ENROLLED", "list", "name;agency;profession;rank;sex;area\n" + people + more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void everybodyWasThere(Visitor officer, String session) {
        for (int page = 1; ; page++) {
            var body = officer.open("/trainings/sessions/" + session + "/attendance?page=" + page).body();
            var ids = String.join(",", all(PRESENT, body));
            if (ids.isEmpty()) {
                return;
            }
            var answer = officer.send("/trainings/sessions/" + session + "/attendance",
                    Map.of("day", today.day().toString(), "page", "" + page, "shown", ids, "present", ids));
            assertThat(answer.statusCode()).isEqualTo(302);
        }
    }

    private static void results(Visitor officer, String session, String kind, String right) {
        for (int page = 1; ; page++) {
            var body = officer.open("/trainings/sessions/" + session + "/results?page=" + page).body();
            var typed = new HashMap<String, String>(Map.of("kind", kind, "form", kind.equals("PRE") ? "A" : "B", "total.O1", "5", "total.O2", "5"));
            all(RESULT, body).forEach(field -> typed.put(field, right));
            if (typed.size() == 4) {
                return;
            }
            var answer = officer.send("/trainings/sessions/" + session + "/results?page=" + page, typed);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        }
    }

    private static void merge(Visitor officer, String twin, String kept) {
        officer.open("/trainings/learners");
        var found = new HashMap<String, String>();
        LEARNER.matcher(officer.send("/trainings/learners", Map.of("sought", kept)).body()).results().forEach(m -> found.put(m.group(2), m.group(1)));
        assertThat(officer.open("/trainings/learners/" + found.get(kept)).body()).as("" + found).contains(found.get(twin));
        var answer = officer.send("/trainings/learners/" + found.get(kept) + "/merge", Map.of("from", found.get(twin)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static int total(Visitor officer, String kind, String course) {
        var csv = officer.open("/trainings/reports/table.csv?lang=en&by=PROFESSION&kind=" + kind + "&course=" + course).body();
        return csv.lines().filter(l -> l.startsWith("All,")).map(l -> Integer.parseInt(l.split(",")[1])).findFirst().orElse(0);
    }

    private static List<String> all(Pattern pattern, String body) {
        return new ArrayList<>(new LinkedHashSet<>(pattern.matcher(body).results().map(m -> m.group(1)).toList()));
    }

    private static String found(String body, String pattern) {
        var match = Pattern.compile(pattern).matcher(body);
        assertThat(match.find()).as(pattern + " in " + body).isTrue();
        return match.group(1);
    }
}
