package org.zaklon.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
import org.zaklon.cases.signal.Stage;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;

/** The first half of the walk through the browser, without a script: signal, answer, person, screening, decision, paper, end. */
@OnTheWalk
class WalkStoryTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f-]{36})");

    @LocalServerPort
    private int port;

    @Autowired private Accounts accounts;
    @Autowired private Stage stage;

    private Visitor officer;
    private Visitor manager;
    private Visitor stranger;

    @BeforeEach
    void people() {
        officer = visitor("GP-SA", Role.FIRST_RESPONDER);
        manager = visitor("CSR-KS", Role.CASE_MANAGER);
        stranger = visitor("CSR-TK", Role.CASE_SUPERVISOR);
    }

    @Test
    void fromASignalOnAPhoneToTheEndOfTheCase() {
        var caseId = signalled();
        assertThat(officer.open("/signal/sent/" + caseId).body()).contains("K-").contains("Centre for Social Work");
        // the receiving unit
        assertThat(manager.open("/cases").body()).contains("/cases/" + caseId);
        manager.open("/cases/" + caseId + "/answer");
        assertThat(manager.send("/cases/" + caseId + "/answer/accepted", Map.of()).statusCode()).isEqualTo(302);
        assertThat(manager.open("/cases/" + caseId).body()).contains("You have taken up the case").contains("planted story");
        assertThat(officer.open("/signal/sent/" + caseId).body()).contains("Taken up by");
        aPersonIsLookedForAndWrittenDown(caseId);
        theIndicatorsAreLookedThrough(caseId);
        theCentreDecides(caseId);
        theCaseEnds(caseId);
    }

    private String signalled() {
        assertThat(officer.open("/").body()).contains("href=\"/signal\"");
        officer.open("/signal");
        var begun = location(officer.send("/signal", Map.of()));
        var base = begun.substring(0, begun.lastIndexOf('/'));
        // nothing typed: what is missing is named, beside the field too
        officer.open(begun);
        var wrong = officer.send(begun, Map.of("safe-contact-note", "planted contact"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#basis\"").contains("planted contact");
        assertThat(location(officer.send(begun, fields("before")))).endsWith("/seen");
        officer.open(base + "/seen");
        assertThat(officer.send(base + "/seen/saved", fields("seen")).statusCode()).isEqualTo(204);
        assertThat(location(officer.send(base + "/seen", fields("seen")))).endsWith("/story");
        officer.open(base + "/story");
        assertThat(location(officer.send(base + "/story", Map.of("story", "planted story")))).endsWith("/check");
        assertThat(officer.open(base + "/check").body()).contains("planted story").contains("always goes there");
        var sent = location(officer.send(base + "/send", Map.of()));
        assertThat(officer.open(base + "/check").statusCode()).isEqualTo(404);
        return sent.substring(sent.lastIndexOf('/') + 1);
    }

    private static Map<String, String> fields(String section) {
        var all = new LinkedHashMap<>(Stage.aboutAChild());
        all.keySet().retainAll(section.equals("before")
                ? Set.of("basis", "informed", "safe-contact", "safe-contact-note")
                : Set.of("age", "sex", "area", "danger"));
        return all;
    }

    private void aPersonIsLookedForAndWrittenDown(String caseId) {
        var page = "/cases/" + caseId + "/person";
        manager.open(page);
        var found = manager.send(page + "/search", Map.of("name", "Planted Name", "purpose", "CHILD_PROTECTION"));
        assertThat(found.body()).contains("Nobody found").contains("value=\"Planted\"");
        assertThat(manager.send(page, Map.of("given", "", "family", "", "born.year", "3000")).statusCode()).isEqualTo(422);
        assertThat(location(manager.send(page, Map.of("given", "Planted", "family", "Name", "born.year", "2010")))).endsWith("/person");
        assertThat(manager.open(page).body()).contains("Planted Name").contains("2010");
        manager.open("/cases/" + caseId + "/contact");
        manager.send("/cases/" + caseId + "/contact", Map.of("kind", "WHEREABOUTS", "text", "with an aunt"));
        assertThat(manager.open("/cases/" + caseId + "/contact").body()).doesNotContain("with an aunt");
        assertThat(manager.send("/cases/" + caseId + "/contact/opened", Map.of("purpose", "SAFETY")).body()).contains("with an aunt");
    }

    private void theIndicatorsAreLookedThrough(String caseId) {
        assertThat(manager.open("/cases/" + caseId + "/screening").body()).contains("/forms/F02-B");
        var answers = Map.of("age-group", "CHILD", "acts", "HARBOURING", "purposes", "BEGGING", "conclusion", "I am worried");
        filled(caseId, "F02-B", answers, Map.of());
        assertThat(manager.open("/cases/" + caseId + "/screening").body())
                .contains("Something speaks for it").contains("Of a child, means are not asked").contains("I am worried")
                .doesNotContainPattern("\\d+ ?%").doesNotContain("score");
    }

    private void theCentreDecides(String caseId) {
        assertThat(manager.open("/cases/" + caseId + "/decision").body()).contains("/forms/F05").contains("Prosecution");
        var answers = new LinkedHashMap<String, String>();
        answers.putAll(Map.of("age-group", "CHILD", "age-status", "ESTIMATED", "guardian", "NONE", "status", "BIH_CITIZEN"));
        answers.putAll(Map.of("indicators", "begging", "acts", "HARBOURING", "purposes", "BEGGING", "reasons", "what we saw"));
        answers.putAll(Map.of("legal-basis", "CONVENTION", "notified", "ORAL"));
        filled(caseId, "F05", answers, Map.of("chosen", "PRESUMED"));
        var page = manager.open("/cases/" + caseId).body();
        assertThat(page).contains("Presumed: reasonable grounds").contains("Recovery and reflection period")
                .contains("Guardian for a child").contains("value to be confirmed by a lawyer");
        manager.open("/cases/" + caseId + "/notices");
        var notice = location(manager.send("/cases/" + caseId + "/notices", Map.of()));
        assertThat(manager.open(notice).body()).contains("N-").doesNotContainIgnoringCase("victim")
                .doesNotContainIgnoringCase("trafficking").doesNotContainIgnoringCase("presum");
    }

    private void theCaseEnds(String caseId) {
        var answers = Map.of("checklist", "NEEDS_MET", "reason", "NEEDS_MET", "recontact", "YES_SAFE");
        filled(caseId, "F28", answers, Map.of("chosen", "END_ALL"));
        assertThat(manager.open("/cases/" + caseId).body()).contains("The person may always come back").contains("Needs are met");
        assertThat(officer.open("/cases/" + caseId).statusCode()).isEqualTo(200);
    }

    private void filled(String caseId, String form, Map<String, String> answers, Map<String, String> last) {
        var at = location(manager.open("/cases/" + caseId + "/forms/" + form));
        while (!at.endsWith("/check")) {
            manager.open(at);
            var next = manager.send(at, answers);
            assertThat(next.statusCode()).as(at).isEqualTo(302);
            at = location(next);
        }
        assertThat(manager.open(at).statusCode()).isEqualTo(200);
        assertThat(manager.send(at, last).statusCode()).isEqualTo(302);
    }

    @Test
    void aDeniedCaseLooksExactlyLikeAnAbsentOne() {
        var denied = signalled();
        var absent = UUID.randomUUID().toString();
        for (var page : new String[] {"", "/answer", "/people", "/person", "/contact", "/screening", "/decision", "/notices", "/clocks",
            "/reopening", "/forms/F05", "/forms/F05/person", "/forms/F28"}) {
            assertSame(stranger.open("/cases/" + denied + page), stranger.open("/cases/" + absent + page));
        }
        assertSame(stranger.open("/signal/sent/" + denied), stranger.open("/signal/sent/" + absent));
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(one.statusCode()).isEqualTo(other.statusCode());
    }

    @Test
    void whoSeesNoCaseContentIsRefusedInWords() {
        var administrator = visitor("MS-ADM", Role.SYSADMIN);
        assertThat(administrator.open("/cases").statusCode()).isEqualTo(403);
        assertThat(administrator.open("/signal").statusCode()).isEqualTo(403);
        assertThat(administrator.open("/cases/" + signalled()).statusCode()).isEqualTo(404);
    }

    @Test
    void aSupervisorGivesACaseToAColleague() {
        var supervisor = visitor("CSR-KS", Role.CASE_SUPERVISOR);
        var colleague = accounts.provision("u" + UUID.randomUUID().toString().substring(0, 12), "E. Planinić", new UnitCode("CSR-KS"),
                Role.CASE_MANAGER, null, PASSWORD);
        var caseId = signalled();
        supervisor.open("/cases/" + caseId + "/people");
        assertThat(location(supervisor.send("/cases/" + caseId + "/people", Map.of("to", colleague.value().toString()))))
                .endsWith(caseId);
        assertThat(supervisor.open("/cases/" + caseId).body()).contains("E. Planinić");
        assertThat(manager.send("/cases/" + caseId + "/people", Map.of("to", colleague.value().toString())).statusCode()).isEqualTo(403);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    private Visitor visitor(String unit, Role role) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        accounts.provision(login, "A. Hadžić", new UnitCode(unit), role, (AreaCode) null, PASSWORD);
        var visitor = Visitor.at(port).signedIn(login, PASSWORD);
        visitor.setCookie("lang", "en");
        return visitor;
    }
}
