package org.zaklon.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.country.Country;
import org.zaklon.kernel.UnitCode;

/** Scenario 9 of the domain report "coordination", over HTTP: two sources differ, the difference is explained, a figure is agreed and published, and revised. */
@OnTheWalk
class MigrationStoryTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern DIFFERENCE = Pattern.compile("/migration/discrepancies/[0-9a-f-]{36}");
    private static final Pattern FILE = Pattern.compile("name=\"from\" value=\"([0-9a-f-]{36})\"[^>]*><span>([^<]+)");
    private static final Pattern DECIDE = Pattern.compile("/migration/figures/[0-9a-f-]{36}/decide");
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private InstantSource clock;
    @Autowired private Country country;

    private final Map<String, Visitor> desks = new HashMap<>();
    private YearMonth month;

    @BeforeEach
    void aMonthIsOver() {
        month = YearMonth.from(clock.instant().atZone(country.zone())).minusMonths(2);
    }

    @Test
    void policeSay120IntentionsAsylumSays87ApplicationsAndTheBulletinExplainsTheDifferenceUntilALateFileRevisesIt() {
        // 120 intentions: 31 at the border, 89 inside the country, each in the agency's own codes
        accepted("border", "GP-SZ", "asylum-intentions", "citizenship;sex;age;value\nAFG;M;18-34;20\nPAK;M;18-34;11\n_T;_T;_T;31\n");
        accepted("foreigners", "SPS-BOR", "asylum-intentions", "državljanstvo;spol;dob;value\nAfganistan;M;18-34;50\nSirija;Ž;18-34;39\n");
        accepted("asylum", "MS-AZIL", "asylum-applications", "citizenship;sex;age;value\nAF;M;18-34;54\nSY;F;18-34;33\n");

        compare();
        var difference = address(DIFFERENCE, page("office", "/migration/discrepancies?month=" + month));
        assertThat(page("office", difference)).contains("Two sources").contains(">120<").contains(">87<").contains(">33<");
        assertThat(page("border", difference)).as("a party reads it").contains(">33<").doesNotContain("Explain the difference");

        page("asylum", difference);
        var tooMuch = send("asylum", difference + "/explain", Map.of("amount.COVERAGE", "25", "amount.TIMING", "9"));
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("together not more than 33").contains("value=\"25\"");
        redirected(send("asylum", difference + "/explain", Map.of("amount.COVERAGE", "25", "text.COVERAGE", "Left before lodging.", "amount.TIMING", "8",
                "text.TIMING", "Lodged in the first days of the next month.")));
        page("office", difference);
        redirected(send("office", difference + "/settle", Map.of("decision", "accept")));
        assertThat(page("office", difference)).contains("Explanation accepted").contains("25 – Left before lodging.").contains("8 – Lodged in the first days");

        agree("The register of applications is complete for whoever lodged one.", "Applications for asylum lodged");
        agree("At the border and inside the country are different people.", "Border Police", "Service for Foreigners");
        assertThat(page("office", "/migration/figures?month=" + month)).contains(">87<").contains(">120<").contains("Sources that count different things, added");

        var first = publish();
        var edition = stranger().open("/figures/migration/" + first + "?lang=en").body();
        assertThat(edition).contains("Applications for asylum lodged").contains("The register of applications is complete")
                .contains("Intentions to apply for asylum: 120. Applications for asylum lodged: 87. A difference of 33.").contains("Coverage: 25. Left before lodging.").contains("Timing: 8.")
                .contains("Applications on the day they were lodged in person");
        var table = "/open/v1/migration/" + first + "/asylum-applications.csv?by=month&lang=en";
        var file = stranger().open(table);
        assertThat(file.body()).contains(month + ",");
        assertThat(file.body()).contains(",87,87,exact");
        assertThat(file.headers().firstValue("ETag")).isPresent();
        var sdmx = stranger().open("/open/v1/migration/" + first + "/asylum-applications.sdmx.csv?by=month").body();
        assertThat(sdmx).contains("TIME_PERIOD").contains(month + ",");

        // next month's late file
        accepted("asylum", "MS-AZIL", "asylum-applications", "citizenship;sex;age;value\nAF;M;18-34;58\nSY;F;18-34;33\n");
        compare();
        assertThat(page("office", difference)).as("the old difference is gone").contains("Corrected");
        assertThat(page("office", "/migration/discrepancies?month=" + month)).contains(">29<");
        agree("The late file holds four applications of the last day.", "Applications for asylum lodged");
        var second = publish();
        assertThat(second).isEqualTo(first + 1);
        assertThat(stranger().open("/open/v1/migration/" + second + "/asylum-applications.csv?by=month&lang=en").body()).contains(",91,91,exact");
        assertThat(stranger().open("/figures/migration/" + second + "?lang=en").body()).contains("vintage 2 takes the place of the one before");
        assertThat(stranger().open(table).body()).as("the old bulletin, byte for byte").isEqualTo(file.body());
        assertThat(stranger().open("/open/v1/migration/" + first + "/asylum-applications.sdmx.csv?by=month").body()).isEqualTo(sdmx);
        assertThat(stranger().open("/figures/migration/" + first + "?lang=en").body()).contains("Applications for asylum lodged: 87. A difference of 33.");
    }

    private void accepted(String desk, String unit, String dataset, String lines) {
        desk(desk, unit, Role.MIGRATION_STATISTICIAN);
        desk(desk + ".second", unit, Role.MIGRATION_STATISTICIAN);
        desk("office", "MS-STAT", Role.MIGRATION_COORDINATOR);
        desk("office.second", "MS-STAT", Role.MIGRATION_COORDINATOR);
        page(desk, "/migration/submissions/new?dataset=" + dataset + "&month=" + month);
        var form = Map.of("dataset", dataset, "month", month.toString(), "lines", lines);
        var checked = send(desk, "/migration/submissions/check", form);
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("Nothing is kept yet");
        var file = redirected(send(desk, "/migration/submissions", form));
        assertThat(desks.get("office").open(file).statusCode()).as("a draft is the agency's own").isEqualTo(404);
        assertThat(page(desk, file)).contains("A second person of your agency approves it").doesNotContain("action=\"" + file + "/approve\"");
        assertThat(send(desk, file + "/approve", Map.of()).statusCode()).as("not by oneself").isEqualTo(403);
        page(desk + ".second", file);
        redirected(send(desk + ".second", file + "/approve", Map.of()));
        page("office", file);
        redirected(send("office", file + "/accept", Map.of()));
        assertThat(page(desk, file)).contains("Accepted by the coordinating office");
    }

    private void compare() {
        page("office", "/migration/discrepancies?month=" + month);
        redirected(send("office", "/migration/discrepancies", Map.of("month", month.toString())));
    }

    /** Proposes a figure from the files whose labels hold these words; a second person agrees. */
    private void agree(String why, String... labels) {
        var form = new HashMap<String, String>(Map.of("month", month.toString(), "words", why));
        var files = FILE.matcher(page("office", "/migration/figures?month=" + month));
        var chosen = new StringBuilder();
        while (files.find()) {
            for (var label : labels) {
                if (files.group(2).contains(label) && files.group(2).contains(labels.length == 1 ? "lodged" : "Intentions")) {
                    chosen.append(chosen.isEmpty() ? "" : "&from=").append(files.group(1));
                }
            }
        }
        form.put("from", chosen.toString());
        redirected(sendMany("office", "/migration/figures", form));
        var figures = "/migration/figures?month=" + month;
        assertThat(page("office", figures)).as("not by oneself").doesNotContain("value=\"agree\"");
        var decide = address(DECIDE, page("office.second", figures));
        redirected(send("office.second", decide, Map.of("decision", "agree", "month", month.toString())));
    }

    /** @return the number of the bulletin */
    private int publish() {
        page("office", "/migration/bulletins?month=" + month);
        var bulletin = redirected(send("office", "/migration/bulletins", Map.of("month", month.toString())));
        assertThat(page("office", bulletin)).as("not by oneself").doesNotContain("value=\"publish\"");
        var page = page("office.second", bulletin);
        var digest = DIGEST.matcher(page);
        assertThat(digest.find()).isTrue();
        redirected(send("office.second", bulletin + "/decide", Map.of("decision", "publish", "digest", digest.group(1))));
        var open = Pattern.compile("/figures/migration/(\\d+)").matcher(page("office", bulletin));
        assertThat(open.find()).isTrue();
        return Integer.parseInt(open.group(1));
    }

    private void desk(String name, String unit, Role role) {
        desks.computeIfAbsent(name, n -> {
            var login = "m" + UUID.randomUUID().toString().substring(0, 12);
            accounts.provision(login, "Player " + login, new UnitCode(unit), role, null, PASSWORD);
            var visitor = Visitor.at(port).signedIn(login, PASSWORD);
            visitor.setCookie("lang", "en");
            return visitor;
        });
    }

    private Visitor stranger() {
        return Visitor.at(port);
    }

    private String page(String desk, String path) {
        var answer = desks.get(desk).open(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> send(String desk, String path, Map<String, String> form) {
        var fields = new HashMap<>(form);
        fields.put("requestId", UUID.randomUUID().toString());
        return desks.get(desk).send(path, fields);
    }

    /** Fields whose value names several. */
    private HttpResponse<String> sendMany(String desk, String path, Map<String, String> form) {
        var visitor = desks.get(desk);
        var body = new StringBuilder("requestId=" + UUID.randomUUID());
        visitor.hidden().forEach((name, value) -> body.append(name.equals("requestId") ? "" : "&" + name + "=" + encoded(value)));
        form.forEach((name, value) -> body.append("&").append(name).append("=").append(name.equals("from") ? value : encoded(value)));
        return visitor.exchange(visitor.ask(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String redirected(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "").replaceFirst(";.*", "");
    }

    private static String address(Pattern of, String page) {
        var found = of.matcher(page);
        assertThat(found.find()).as(of.pattern()).isTrue();
        return found.group();
    }
}
