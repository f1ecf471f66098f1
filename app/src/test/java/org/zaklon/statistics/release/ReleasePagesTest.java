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
    void whatCannotBeProposedIsSaidBesideItsFieldInTheReadersLanguageAndNothingTypedIsLost() {
        var statistician = somebody(Role.STATISTICIAN, "MS-STAT");
        statistician.open("/releases?lang=bs");
        var wrong = statistician.send("/releases", Map.of("cutoff.day", "31", "cutoff.month", "veljače", "cutoff.year", "2024", "rule", "15,5", "batch", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#cutoff\">Unesite dan koji postoji").contains("href=\"#batch\">Odaberite seriju")
                .contains("value=\"31\"").contains("value=\"veljače\"").contains("value=\"15,5\" selected");
        assertThat(wrong.body()).contains("id=\"cutoff.error\"").contains("id=\"batch.error\"").doesNotContain("id=\"rule.error\"");

        var early = statistician.send("/releases", Map.of("cutoff.day", "31", "cutoff.month", "12", "cutoff.year", "2099", "rule", "20,10", "batch", "30"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("href=\"#cutoff\">Odaberite presjek koji je prošao").contains("value=\"2099\"").contains("value=\"20,10\" selected")
                .contains("value=\"30\" selected");
        var coordinator = somebody(Role.STATE_COORDINATOR, "MS-DK");
        coordinator.open("/releases");
        assertThat(coordinator.send("/releases", Map.of("cutoff.day", "31", "requestId", UUID.randomUUID().toString())).statusCode())
                .as("who may not propose is not told what is wrong with it").isEqualTo(403);
    }

    @Test
    void whatIsFixedOrBehindTheCurrentEditionIsSaidBesideItsField() {
        var statistician = somebody(Role.STATISTICIAN, "MS-STAT");
        var id = proposed(statistician, "31", "12", "2024");
        statistician.open("/releases/" + id);
        statistician.send("/releases/" + id + "/submit", Map.of());
        var coordinator = somebody(Role.STATE_COORDINATOR, "MS-DK");
        coordinator.open("/releases/" + id + "?lang=en");
        var back = coordinator.send("/releases/" + id + "/back", Map.of("reason", " "));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("href=\"#reason\">Say why in a sentence.").contains("/approve");
        coordinator.send("/releases/" + id + "/approve", Map.of("digest", coordinator.hidden().get("digest")));

        statistician.open("/releases?lang=en");
        var behind = statistician.send("/releases", Map.of("cutoff.day", "1", "cutoff.month", "6", "cutoff.year", "2024", "rule", "10,5", "batch", "10"));
        assertThat(behind.statusCode()).isEqualTo(422);
        assertThat(behind.body()).contains("href=\"#cutoff\">The current edition counts until 31 December 2024.");
        var fixed = statistician.send("/releases", Map.of("cutoff.day", "30", "cutoff.month", "6", "cutoff.year", "2025", "rule", "20,10", "batch", "10"));
        assertThat(fixed.statusCode()).isEqualTo(422);
        assertThat(fixed.body()).contains("href=\"#rule\">The rule and the batch were fixed");
    }

    @Test
    void aTableOfOthersThatCannotBeReadIsAnsweredWithItsLineAndNothingTypedIsLost() {
        var statistician = somebody(Role.STATISTICIAN, "MS-STAT");
        statistician.open("/releases/foreign?lang=en");
        var answer = statistician.send("/releases/foreign", Map.of("source", "A yearbook", "cohort", "2024", "lines", "sex,count\nF,21\nW,3\n"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#lines\">Line 3: W is no code of its column.").contains("value=\"A yearbook\"").contains("value=\"2024\"")
                .contains("F,21\nW,3");
        var several = statistician.send("/releases/foreign", Map.of("source", " ", "cohort", "", "edition", "first", "lines", "sex,count\nF,24\n"));
        assertThat(several.body()).contains("href=\"#source\"").contains("href=\"#cohort\"").contains("href=\"#edition\"").doesNotContain("href=\"#lines\"")
                .contains("value=\"first\"").contains("F,24");
        assertThat(statistician.send("/releases/foreign", Map.of("source", "A yearbook", "cohort", "2012", "lines", "sex,count\nF,24\n")).body())
                .as("years that are never published by themselves").contains("href=\"#cohort\"");
        assertThat(statistician.send("/releases/foreign", Map.of("source", "A yearbook", "cohort", "2024", "edition", "7", "lines", "sex,count\nF,24\n"))
                .body()).as("an edition that nobody published").contains("href=\"#edition\"");
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
