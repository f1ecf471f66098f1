package org.zaklon.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.account.WholeApplication;
import org.zaklon.kernel.UnitCode;
import org.zaklon.statistics.facts.Told;
import org.zaklon.store.TestDatabase;

/** The story of the portal over HTTP: two people publish, the public looks, one late person arrives, and no public byte changes. */
@WholeApplication
@Import(Told.class)
class ReleasePagesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern NUMBERED = Pattern.compile("/releases/([0-9a-f-]{36})");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ComputeProposal compute;
    @Autowired private Told told;
    @Autowired private TestDatabase database;

    @BeforeEach
    void fortyPeopleAreKnown() throws SQLException {
        told.forget();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.foreign_table, statistics.release_cohort, statistics.release_proposal, published.object, published.edition");
        }
        for (int i = 0; i < 40; i++) {
            person("early/" + i, i, "2024-04-01T10:00:00Z");
        }
    }

    @Test
    void oneLatePersonChangesNoPublicByte() {
        var statistician = somebody(Role.STATISTICIAN, "MS-STAT");
        var coordinator = somebody(Role.STATE_COORDINATOR, "MS-DK");
        var id = proposed(statistician, "31", "12", "2024");
        assertThat(statistician.open("/releases/" + id).body()).contains("/submit").doesNotContain("/approve");
        assertThat(statistician.send("/releases/" + id + "/submit", Map.of()).statusCode()).isEqualTo(302);

        var page = coordinator.open("/releases/" + id);
        assertThat(page.body()).contains("/approve").contains("name=\"digest\"");
        assertThat(coordinator.send("/releases/" + id + "/approve", Map.of("digest", coordinator.hidden().get("digest"))).statusCode()).isEqualTo(302);

        var before = publicly();
        assertThat(before).contains("2024");
        person("late", 1, "2025-05-01T10:00:00Z");
        var second = proposed(statistician, "30", "6", "2025");
        assertThat(statistician.open("/releases/" + second).body()).doesNotContain("/submit");
        assertThat(publicly()).isEqualTo(before);
    }

    @Test
    void theApproverOutsideStatisticsSeesNoTrueNumber() {
        var statistician = somebody(Role.STATISTICIAN, "MS-STAT");
        var id = proposed(statistician, "31", "12", "2024");
        assertThat(statistician.open("/releases/" + id).body()).contains("<td class=\"number\">40</td>");
        assertThat(somebody(Role.STATE_COORDINATOR, "MS-DK").open("/releases/" + id).body()).doesNotContain("<td class=\"number\">24</td>");
    }

    @Test
    void aTableOfOthersThatCannotBeReadIsAnsweredWithItsLine() {
        var statistician = somebody(Role.STATISTICIAN, "MS-STAT");
        statistician.open("/releases/foreign?lang=en");
        var answer = statistician.send("/releases/foreign", Map.of("source", "A yearbook", "cohort", "2024", "lines", "sex,count\nF,21\nW,3\n"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("3").contains("W");
        statistician.open("/releases/foreign");
        assertThat(statistician.send("/releases/foreign", Map.of("source", "A yearbook", "cohort", "2024", "lines", "sex,count\nF,24\n"))
                .statusCode()).isEqualTo(302);
        assertThat(statistician.open("/releases/foreign").body()).contains("A yearbook");
    }

    private String publicly() {
        var stranger = Visitor.at(port);
        var csv = stranger.open("/open/v1/identifications/1/people.csv?by=year,sex");
        assertThat(csv.statusCode()).isEqualTo(200);
        return csv.body() + stranger.open("/open/v1/identifications/1/people.csv?by=year,age,form").body()
                + stranger.open("/open/v1/identifications").body();
    }

    private String proposed(Visitor statistician, String day, String month, String year) {
        statistician.open("/releases");
        var answer = statistician.send("/releases", Map.of("cutoff.day", day, "cutoff.month", month, "cutoff.year", year, "rule", "10,5", "batch", "10"));
        assertThat(answer.statusCode()).isEqualTo(302);
        var id = NUMBERED.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(id.find()).isTrue();
        compute.run(UUID.fromString(id.group(1)));
        return id.group(1);
    }

    private Visitor somebody(Role role, String unit) {
        var login = "r" + UUID.randomUUID().toString().substring(0, 12);
        accounts.provision(login, "A. Kovač", new UnitCode(unit), role, null, PASSWORD);
        return Visitor.at(port).signedIn(login, PASSWORD);
    }

    private void person(String name, int number, String known) {
        told.hear(Told.said(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), "PRESUMED", "2024-03-0" + (1 + number % 9)).knownAt(known)
                .about(number % 5 < 3 ? "F" : "M", number % 3 < 2 ? "CHILD" : "ADULT").of(number % 2 == 0 ? "BEGGING" : "SEX_PROSTITUTION").event());
    }
}
