package org.zaklon.agreements.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.zaklon.kernel.UnitCode;

/** Two officers agree in the browser, from the blank page to the day it ends. */
@WholeApplication
class AgreementPagesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern ID = Pattern.compile("/agreements/([0-9a-f-]{36})");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    private Visitor signedIn(String unit, Role role) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        accounts.provision(login, "A. Hadžić", new UnitCode(unit), role, null, PASSWORD);
        return Visitor.at(port).signedIn(login, PASSWORD);
    }

    @Test
    void twoAgenciesAgreeSignTheSameTextAndOneOfThemEndsIt() {
        var centre = signedIn("CSR-KS", Role.AGREEMENT_OFFICER);
        assertThat(centre.open("/agreements?lang=en").body()).contains("New agreement");
        centre.open("/agreements/new");
        var wrong = centre.send("/agreements", Map.of("reference", "", "kind", "", "since.day", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Give the agreement a reference", "Choose a kind", "Enter a date that exists");
        var id = idOf(centre.send("/agreements", basics("7/2026", "2026-11-01", "2027-10-31")));

        centre.open("/agreements/" + id + "/edit");
        assertThat(centre.send("/agreements/" + id + "/clauses", Map.of("number", "4 2", "text", "x")).body())
                .contains("short and without spaces");
        assertThat(centre.send("/agreements/" + id + "/clauses",
                Map.of("number", "4(2)", "text", "The centre shares what help needs.")).statusCode()).isEqualTo(302);
        centre.open("/agreements/" + id + "/rules/new");
        assertThat(centre.send("/agreements/" + id + "/rules", Map.of("clause", "4(2)")).body())
                .contains("Choose who shares", "Choose who receives", "Choose at least one purpose");
        centre.open("/agreements/" + id + "/rules/new");
        assertThat(centre.send("/agreements/" + id + "/rules", Map.of("clause", "4(2)", "from", "CSR-KS", "to", "EMMAUS-K",
                "purposes", "ASSISTANCE", "classes", "C1", "conditions", "CONSENT", "retention", "P1Y")).statusCode()).isEqualTo(302);
        assertThat(centre.open("/agreements/" + id).body())
                .contains("“Cantonal Centre for Social Work Sarajevo” may share with “EMMAUS, accommodation and support”, to give help:")
                .contains("Only with the person’s consent", "The receiver keeps it for 1 year after the share ends.");

        var house = signedIn("EMMAUS-K", Role.AGREEMENT_OFFICER);
        assertThat(house.open("/agreements/" + id).statusCode()).as("a draft is its agency's").isEqualTo(404);
        assertThat(centre.send("/agreements/" + id + "/propose", Map.of()).statusCode()).isEqualTo(302);
        centre.open("/agreements/" + id);
        assertThat(centre.send("/agreements/" + id + "/sign", Map.of()).statusCode()).isEqualTo(302);
        assertThat(house.open("/agreements/" + id + "?lang=en").body()).contains("Signed in part", "Sign for my agency");
        assertThat(house.send("/agreements/" + id + "/sign", Map.of()).statusCode()).isEqualTo(302);
        assertThat(house.open("/agreements/" + id).body()).contains("In force").doesNotContain("Sign for my agency");

        var police = signedIn("MUP-KS", Role.POLICE_INVESTIGATOR);
        assertThat(police.open("/agreements/" + id + "?lang=en").body()).contains("may share with").contains("The wording is read by the parties")
                .doesNotContain("The centre shares what help needs.");
        assertThat(police.open("/agreements/matrix?lang=en").body()).contains("4(2), 7/2026");
        assertThat(police.open("/agreements/matrix?purpose=HEALTH").body()).doesNotContain("4(2), 7/2026");
        for (var language : new String[] {"bs", "hr", "sr-Latn", "sr-Cyrl"}) {
            assertThat(police.open("/agreements?lang=" + language).body()).contains("7/2026");
            assertThat(centre.open("/agreements/" + id + "?lang=" + language).statusCode()).isEqualTo(200);
            assertThat(police.open("/agreements/matrix?lang=" + language).statusCode()).isEqualTo(200);
        }

        house.open("/agreements/" + id + "/end?lang=en");
        assertThat(house.send("/agreements/" + id + "/end", Map.of("why", "no")).body()).contains("Say why in a sentence");
        assertThat(house.send("/agreements/" + id + "/end", Map.of("why", "The house closes in winter.")).statusCode()).isEqualTo(302);
        assertThat(centre.open("/agreements/" + id + "?lang=en").body()).contains("Terminated", "The house closes in winter.");
        assertThat(police.open("/agreements/matrix").body()).doesNotContain("4(2), 7/2026");
    }

    @Test
    void nobodyButAnOfficerForAgreementsWrites() {
        var manager = signedIn("CSR-KS", Role.CASE_MANAGER);
        assertThat(manager.open("/agreements?lang=en").body()).doesNotContain("New agreement");
        assertThat(manager.open("/agreements/new").statusCode()).isEqualTo(403);
        var fields = basics("8/2026", "2026-11-01", "2027-10-31");
        fields.put("requestId", UUID.randomUUID().toString());
        assertThat(manager.send("/agreements", fields).statusCode()).isEqualTo(403);
    }

    @Test
    void anAgreementThatIsNotThereAndOneThatMayNotBeKnownLookTheSame() {
        var centre = signedIn("CSR-KS", Role.AGREEMENT_OFFICER);
        centre.open("/agreements/new?lang=en");
        var id = idOf(centre.send("/agreements", basics("9/2026", "2026-11-01", "2027-10-31")));
        var police = signedIn("MUP-KS", Role.AGREEMENT_OFFICER);
        var hidden = police.open("/agreements/" + id + "?lang=en");
        var absent = police.open("/agreements/" + UUID.randomUUID() + "?lang=en");
        assertThat(hidden.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
        assertThat(hidden.body()).isEqualTo(absent.body());
    }

    private static Map<String, String> basics(String reference, String since, String until) {
        var fields = new LinkedHashMap<>(Map.of("reference", reference, "kind", "MOU", "party.1", "EMMAUS", "title.en", "Working together"));
        date(fields, "since", since);
        date(fields, "until", until);
        return fields;
    }

    private static void date(Map<String, String> fields, String name, String iso) {
        var parts = iso.split("-");
        fields.put(name + ".day", parts[2]);
        fields.put(name + ".month", parts[1]);
        fields.put(name + ".year", parts[0]);
    }

    private static UUID idOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var found = ID.matcher(answer.headers().firstValue("Location").orElseThrow());
        assertThat(found.find()).isTrue();
        return UUID.fromString(found.group(1));
    }
}
