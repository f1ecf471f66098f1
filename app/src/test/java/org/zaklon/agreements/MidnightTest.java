package org.zaklon.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.MovableClock;
import org.zaklon.account.Visitor;
import org.zaklon.account.WholeApplication;
import org.zaklon.agreements.life.WatchValidity;
import org.zaklon.cases.Age;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.desk.Scene;

/** An acceptance scenario of the coordination half, told over HTTP. */
@WholeApplication
@Import(Scene.class)
class MidnightTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern ID = Pattern.compile("/agreements/([0-9a-f-]{36})");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private Scene scene;
    @Autowired private MovableClock clock;
    @Autowired private Country country;
    @Autowired private WatchValidity watch;

    private final Map<String, String> logins = new LinkedHashMap<>();
    private final Map<String, AccountId> account = new LinkedHashMap<>();

    @Test
    void anAgreementExpiresAtMidnightAtOneMinutePastSharingIsRefusedWithTheClauseNamedAndTwoOpenSharesAreListedToBothParties() {
        var reference = "N-" + UUID.randomUUID().toString().substring(0, 8);
        var centre = person("centre", "CSR-KS", Role.AGREEMENT_OFFICER);
        var house = person("house", "EMMAUS-K", Role.AGREEMENT_OFFICER);
        var manager = person("manager", "CSR-KS", Role.CASE_MANAGER);
        var today = LocalDate.ofInstant(clock.instant(), country.zone());

        var agreement = agreed(centre, house, reference, today);
        var one = caseOf("manager");
        var other = caseOf("manager");
        var third = caseOf("manager");
        assertThat(refer(manager, one, "SEND").statusCode()).as("while it holds").isEqualTo(302);
        assertThat(refer(manager, other, "SEND").statusCode()).isEqualTo(302);
        assertThat(centre.open("/agreements/" + agreement + "/ends?lang=en").body()).as("looked at before").contains("2 open shares rest on it");

        clock.forward(Duration.between(clock.instant(), today.plusDays(1).atTime(LocalTime.of(0, 1)).atZone(country.zone())));
        manager = signedIn("manager");
        var preview = refer(manager, third, "PREVIEW").body();
        assertThat(preview).contains("Clause 4(2) of agreement " + reference + " allowed it until", "It is no longer in force");
        var refused = refer(manager, third, "SEND");
        assertThat(refused.statusCode()).isEqualTo(422);

        watch.watch();
        for (var party : new String[] {"centre", "house"}) {
            var officer = signedIn(party);
            assertThat(officer.open("/agreements/" + agreement + "?lang=en").body()).as(party)
                    .contains("Expired", "2 shares that nobody has closed rest on this agreement");
            var over = officer.open("/sharing/report?list=over&lang=en").body();
            assertThat(over.split("Clause 4\\(2\\) of agreement " + reference, -1)).as(party + " in the report").hasSize(3);
            assertThat(officer.open("/sharing/report/file?list=over").body().split(reference, -1)).as(party + " in the file").hasSize(3);
            assertThat(officer.open("/sharing/report?list=unfounded&lang=en").body()).contains("Zero, as it must be.");
            assertThat(officer.open("/sharing/report?lang=en").body()).as("what did we share").contains(reference);
        }
        assertThat(manager.open("/sharing/report").statusCode()).as("not for whoever works on cases").isEqualTo(403);
    }

    private UUID agreed(Visitor centre, Visitor house, String reference, LocalDate day) {
        centre.open("/agreements/new?lang=en");
        var fields = new LinkedHashMap<>(Map.of("reference", reference, "kind", "DSP", "party.1", "EMMAUS", "title.en", "For one day"));
        for (var name : new String[] {"since", "until"}) {
            fields.put(name + ".day", "" + day.getDayOfMonth());
            fields.put(name + ".month", "" + day.getMonthValue());
            fields.put(name + ".year", "" + day.getYear());
        }
        var made = centre.send("/agreements", fields);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        var found = ID.matcher(made.headers().firstValue("Location").orElseThrow());
        assertThat(found.find()).isTrue();
        var here = "/agreements/" + found.group(1);
        centre.open(here + "/edit");
        centre.send(here + "/clauses", Map.of("number", "4(2)", "text", "The centre shares what accommodation needs."));
        centre.open(here + "/rules/new");
        assertThat(centre.send(here + "/rules", Map.of("clause", "4(2)", "from", "CSR-KS", "to", "EMMAUS-K", "purposes", "ASSISTANCE",
                "classes", "C9", "retention", "P1Y")).statusCode()).isEqualTo(302);
        centre.open(here);
        assertThat(centre.send(here + "/propose", Map.of()).statusCode()).isEqualTo(302);
        for (var officer : new Visitor[] {centre, house}) {
            officer.open(here);
            assertThat(officer.send(here + "/sign", Map.of()).statusCode()).isEqualTo(302);
        }
        return UUID.fromString(found.group(1));
    }

    private HttpResponse<String> refer(Visitor manager, CaseId id, String step) {
        var page = "/cases/" + id.value() + "/referrals/new";
        assertThat(manager.open(page + "?lang=en").statusCode()).isEqualTo(200);
        return manager.send(page, Map.of("go", step, "services", "ACCOMMODATION_SAFE", "urgency", "SOON", "purpose", "ASSISTANCE", "to", "EMMAUS-K",
                "chosen", "yes", "classes", "C9"));
    }

    private CaseId caseOf(String who) {
        return scene.caseOf(actors.find(account.get(who)).orElseThrow(), Age.ADULT);
    }

    private Visitor person(String who, String unit, Role role) {
        logins.put(who, "m" + UUID.randomUUID().toString().substring(0, 12));
        account.put(who, accounts.provision(logins.get(who), "A. Hadžić", new UnitCode(unit), role, null, PASSWORD));
        return signedIn(who);
    }

    private Visitor signedIn(String who) {
        return Visitor.at(port).signedIn(logins.get(who), PASSWORD);
    }
}
