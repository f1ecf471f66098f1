package org.zaklon.agreements.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.MovableClock;
import org.zaklon.account.Visitor;
import org.zaklon.account.WholeApplication;
import org.zaklon.country.Country;
import org.zaklon.kernel.UnitCode;

/** Negotiated, signed, filed, owed, reviewed, suspended: an agreement in the browser from its draft on. */
@WholeApplication
class DepthPagesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern ID = Pattern.compile("/agreements/([0-9a-f-]{36})");
    private static final Pattern FILE = Pattern.compile("/files/([0-9a-f-]{36})\"");
    private static final Pattern DUTY = Pattern.compile("/duties/([0-9a-f-]{36})\"");
    private static final Pattern REVIEW = Pattern.compile("/reviews/([0-9a-f-]{36})\"");
    private static final String PAPER = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private MovableClock clock;
    @Autowired private Country country;

    @Test
    void twoAgenciesNegotiateSignKeepThePaperOweReviewAndSuspend() {
        var centre = person("CSR-KS", Role.AGREEMENT_OFFICER);
        var house = person("EMMAUS-K", Role.AGREEMENT_OFFICER);
        var police = person("MUP-KS", Role.POLICE_INVESTIGATOR);
        var reference = "D-" + UUID.randomUUID().toString().substring(0, 8);
        var here = drafted(centre, reference);

        centre.open(here + "?lang=en");
        assertThat(centre.send(here + "/negotiate", Map.of()).statusCode()).isEqualTo(302);
        assertThat(house.open(here + "/negotiation?lang=en").body()).contains("Nobody has said anything yet.");
        assertThat(house.send(here + "/remarks", Map.of("remark", "")).statusCode()).isEqualTo(422);
        assertThat(house.send(here + "/remarks", Map.of("clause", "4(2)", "remark", "Shorter, please.")).statusCode()).isEqualTo(302);
        assertThat(centre.open(here + "/negotiation?lang=en").body()).contains("Shorter, please.", "By clause 4(2)");
        assertThat(police.open(here + "/negotiation").statusCode()).isEqualTo(404);
        centre.open(here);
        centre.send(here + "/propose", Map.of());
        for (var officer : new Visitor[] {centre, house}) {
            officer.open(here);
            assertThat(officer.send(here + "/sign", Map.of()).statusCode()).isEqualTo(302);
        }

        files(centre, house, police, here);
        duties(centre, house, here);
        assertThat(centre.open("/agreements?lang=en&text=" + reference).body()).as("the register").contains(reference, "Next review", "Annex to nothing");
        assertThat(centre.open("/agreements/file?text=" + reference).body()).contains(reference);
        assertThat(centre.open("/agreements?lang=en&kind=JIT&text=" + reference).body()).doesNotContain("Annex to nothing");
        assertThat(centre.open("/agreements/matrix/file?lang=en").body()).contains(reference, "4(2)", "C8 ");
        for (var language : new String[] {"bs", "hr", "sr-Latn", "sr-Cyrl", "en"}) {
            for (var page : new String[] {"", "/files", "/duties", "/reviews/new", "/ends", "/negotiation", "/suspend", "/leave", "/end"}) {
                assertThat(centre.open(here + page + "?lang=" + language).statusCode()).as(language + page).isEqualTo(200);
            }
            for (var list : new String[] {"shared", "over", "unfounded"}) {
                assertThat(centre.open("/sharing/report?list=" + list + "&lang=" + language).statusCode()).isEqualTo(200);
            }
        }

        house.open(here + "/suspend?lang=en");
        assertThat(house.send(here + "/suspend", Map.of("why", "no")).statusCode()).isEqualTo(422);
        assertThat(house.send(here + "/suspend", Map.of("why", "The house is being rebuilt.")).statusCode()).isEqualTo(302);
        assertThat(centre.open(here + "?lang=en").body()).contains("Suspended since");
        assertThat(police.open("/agreements/matrix?lang=en").body()).doesNotContain(reference);
        house.open(here);
        assertThat(house.send(here + "/resume", Map.of()).statusCode()).isEqualTo(302);
        assertThat(police.open("/agreements/matrix?lang=en").body()).contains(reference);

        centre.open("/agreements/new?lang=en&amends=" + here.substring(12));
        var amendment = centre.send("/agreements", dated(new LinkedHashMap<>(Map.of("reference", reference + "/A", "kind", "PROTOCOL", "party.1", "EMMAUS",
                "replaces", "4(2)")), "since", today(), "until", today().plusDays(100)));
        assertThat(amendment.statusCode()).as(amendment.body()).isEqualTo(302);
        assertThat(centre.open(here + "/ends?lang=en").body()).as("a draft ends nothing").doesNotContain(reference + "/A");
    }

    private void files(Visitor centre, Visitor house, Visitor police, String here) {
        centre.open(here + "/files?lang=en");
        assertThat(upload(centre, here, "paper.pdf", "<html><script>1</script></html>").body()).contains("really a PDF");
        centre.open(here + "/files?lang=en");
        assertThat(upload(centre, here, "paper.pdf", PAPER + "/S /JavaScript").statusCode()).isEqualTo(422);
        centre.open(here + "/files?lang=en");
        assertThat(upload(centre, here, "../../x\".pdf.exe", PAPER).statusCode()).isEqualTo(302);
        var list = house.open(here + "/files?lang=en").body();
        var found = FILE.matcher(list);
        assertThat(found.find()).isTrue();
        assertThat(list).contains("sha256:").doesNotContain("pdf.exe");
        var taken = house.open(here + "/files/" + found.group(1));
        assertThat(taken.body()).isEqualTo(PAPER);
        assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment").contains("document-20").doesNotContain("exe");
        assertThat(taken.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(taken.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(police.open(here + "/files/" + found.group(1)).statusCode()).as("not for strangers").isEqualTo(404);
        assertThat(police.open(here + "/files").statusCode()).isEqualTo(404);
        house.open(here + "/files");
        assertThat(house.send(here + "/files/" + found.group(1) + "/remove", Map.of()).statusCode()).as("not theirs").isEqualTo(404);
        centre.open(here + "/files");
        assertThat(centre.send(here + "/files/" + found.group(1) + "/remove", Map.of()).statusCode()).isEqualTo(302);
        assertThat(house.open(here + "/files/" + found.group(1)).statusCode()).isEqualTo(404);
        assertThat(house.open(here + "/files?lang=en").body()).contains("Taken away by the agency", "sha256:");
    }

    private void duties(Visitor centre, Visitor house, String here) {
        centre.open(here + "/duties?lang=en");
        var wrong = centre.send(here + "/duties", Map.of("what", "Kept text"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose the clause", "Choose one of the parties", "Kept text");
        assertThat(centre.send(here + "/duties", dated(new LinkedHashMap<>(Map.of("clause", "4(2)", "agency", "EMMAUS", "what", "Report places", "every", "3")),
                "due", today().plusDays(1))).statusCode()).isEqualTo(302);
        var list = house.open(here + "/duties?lang=en").body();
        var duty = DUTY.matcher(list);
        assertThat(duty.find()).as("who owes it proves it").isTrue();
        assertThat(list).contains("Report places", "Every 3 months.", "To come");
        assertThat(centre.open(here + "/duties/" + duty.group(1)).statusCode()).as("not the other party").isEqualTo(404);
        house.open(here + "/duties/" + duty.group(1));
        assertThat(house.send(here + "/duties/" + duty.group(1) + "/prove", dated(new LinkedHashMap<>(Map.of("evidence", "Letter 12")), "done",
                today().plusDays(1))).statusCode()).as("not in advance").isEqualTo(422);
        assertThat(house.send(here + "/duties/" + duty.group(1) + "/prove", dated(new LinkedHashMap<>(Map.of("evidence", "Letter 12")), "done",
                today())).statusCode()).isEqualTo(302);
        assertThat(centre.open(here + "/duties?lang=en").body()).contains("Letter 12");
        assertThat(centre.open(here + "/duties/file").body()).contains("Letter 12");

        centre.open(here + "/reviews/new?lang=en");
        assertThat(centre.send(here + "/reviews", dated(new LinkedHashMap<>(), "day", today().minusDays(1))).statusCode()).isEqualTo(422);
        assertThat(centre.send(here + "/reviews", dated(new LinkedHashMap<>(), "day", today().plusDays(30))).statusCode()).isEqualTo(302);
        var review = REVIEW.matcher(house.open(here + "/duties?lang=en").body());
        assertThat(review.find()).isTrue();
        house.open(here + "/reviews/" + review.group(1));
        assertThat(house.send(here + "/reviews/" + review.group(1), dated(new LinkedHashMap<>(Map.of("result", "AMEND", "note", "Clause 4(2) is too wide.")),
                "day", today())).statusCode()).isEqualTo(302);
        assertThat(centre.open(here + "/duties?lang=en").body()).contains("To be amended", "Clause 4(2) is too wide.");
        assertThat(centre.open(here + "/reviews/" + review.group(1)).statusCode()).as("held once").isEqualTo(404);
    }

    private String drafted(Visitor centre, String reference) {
        centre.open("/agreements/new?lang=en");
        var fields = dated(new LinkedHashMap<>(Map.of("reference", reference, "kind", "PROTOCOL", "party.1", "EMMAUS", "title.en", "Annex to nothing",
                "languages", "bs", "authoritative", "bs")), "since", today(), "until", today().plusDays(200));
        fields.put("authoritative", "en");
        assertThat(centre.send("/agreements", fields).body()).contains("The authoritative language is one of the languages");
        fields.put("authoritative", "bs");
        var made = centre.send("/agreements", fields);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        var found = ID.matcher(made.headers().firstValue("Location").orElseThrow());
        assertThat(found.find()).isTrue();
        var here = "/agreements/" + found.group(1);
        centre.open(here + "/edit");
        centre.send(here + "/clauses", Map.of("number", "4(2)", "text", "The centre shares what accommodation needs."));
        centre.open(here + "/rules/new");
        assertThat(centre.send(here + "/rules", Map.of("clause", "4(2)", "from", "CSR-KS", "to", "EMMAUS-K", "purposes", "HEALTH", "classes", "C8",
                "retention", "P1Y")).statusCode()).isEqualTo(302);
        return here;
    }

    private HttpResponse<String> upload(Visitor visitor, String here, String name, String content) {
        var parts = new StringBuilder();
        var fields = new LinkedHashMap<>(visitor.hidden());
        fields.put("language", "bs");
        fields.put("kind", "SIGNED");
        fields.forEach((field, value) -> parts.append("--edge\r\nContent-Disposition: form-data; name=\"").append(field).append("\"\r\n\r\n").append(value).append("\r\n"));
        parts.append("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name.replace("\"", "%22"))
                .append("\"\r\nContent-Type: text/html\r\n\r\n").append(content).append("\r\n--edge--\r\n");
        return visitor.exchange(visitor.ask(here + "/files").header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(parts.toString(), StandardCharsets.ISO_8859_1)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    private static Map<String, String> dated(Map<String, String> fields, Object... namesAndDays) {
        for (int i = 0; i < namesAndDays.length; i += 2) {
            var day = (LocalDate) namesAndDays[i + 1];
            fields.put(namesAndDays[i] + ".day", "" + day.getDayOfMonth());
            fields.put(namesAndDays[i] + ".month", "" + day.getMonthValue());
            fields.put(namesAndDays[i] + ".year", "" + day.getYear());
        }
        return fields;
    }

    private Visitor person(String unit, Role role) {
        var login = "d" + UUID.randomUUID().toString().substring(0, 12);
        accounts.provision(login, "A. Hadžić", new UnitCode(unit), role, null, PASSWORD);
        return Visitor.at(port).signedIn(login, PASSWORD);
    }
}
