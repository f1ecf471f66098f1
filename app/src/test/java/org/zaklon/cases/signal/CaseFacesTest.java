package org.zaklon.cases.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
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
import org.zaklon.kernel.UnitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same use cases for programs of agencies. */
@OnTheWalk
class CaseFacesTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final String SIGNAL = """
            {"answers": {"basis": "CHILD", "safe-contact": "THROUGH_ME", "age": "CHILD", "area": "KS", "danger": "NO",
                         "seen": ["BEGGING", "ALONE"], "story": "planted story"}}
            """;

    @LocalServerPort
    private int port;

    @Autowired private Accounts accounts;

    private Visitor administrator;
    private String police;
    private String centre;

    @BeforeEach
    void programs() {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        accounts.provision(login, "A. Admin", new UnitCode("MS-ADM"), Role.SYSADMIN, null, PASSWORD);
        administrator = Visitor.at(port).signedIn(login, PASSWORD);
        police = bearer("GP-SA", Role.FIRST_RESPONDER);
        centre = bearer("CSR-KS", Role.CASE_SUPERVISOR);
    }

    @Test
    void aSignalIsSentOnceForEachKeyAndReadByItsReceiverByClass() {
        var key = UUID.randomUUID().toString();
        var first = send(key, SIGNAL);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(send(key, SIGNAL).body()).isEqualTo(first.body());
        var id = json(first).get("caseId").asString();
        assertThat(json(first).get("unit").asString()).isEqualTo("CSR-KS");
        assertThat(json(get(centre, "/api/v1/cases/" + id)).at("/file/child").asBoolean()).isTrue();
        assertThat(get(centre, "/api/v1/cases?state=SIGNAL").body()).contains(id);
        assertThat(get(centre, "/api/v1/cases/" + id + "/entries?classes=C3").body()).contains("planted story").doesNotContain("\"C6\"");
    }

    @Test
    void whatIsMissingIsNamedByPointer() {
        var answer = send(UUID.randomUUID().toString(), "{\"answers\": {\"age\": \"CHILD\"}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/answers/basis").contains("/answers/area");
    }

    @Test
    void aDeniedCaseAndAnAbsentOneGiveTheSameBytes() {
        var id = json(send(UUID.randomUUID().toString(), SIGNAL)).get("caseId").asString();
        var stranger = bearer("CSR-TK", Role.CASE_SUPERVISOR);
        var denied = get(stranger, "/api/v1/cases/" + id);
        var absent = get(stranger, "/api/v1/cases/" + UUID.randomUUID());
        assertThat(denied.statusCode()).isEqualTo(404);
        assertThat(denied.body()).isEqualTo(absent.body());
        assertThat(get(stranger, "/api/v1/cases/" + id + "/entries").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String key, String body) {
        return administrator.exchange(administrator.ask("/api/v1/signals").header("Authorization", police)
                .header("Content-Type", "application/json").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String bearer, String path) {
        return administrator.exchange(administrator.ask(path).header("Authorization", bearer).GET());
    }

    private String bearer(String unit, Role role) {
        administrator.open("/clients/new?lang=en");
        var page = administrator.send("/clients", Map.of("name", "Case records", "unit", unit, "role", role.name(), "area", "")).body();
        var values = Pattern.compile("<span class=\"value\">([^<]+)</span>").matcher(page);
        assertThat(values.find()).isTrue();
        var id = values.group(1);
        assertThat(values.find()).isTrue();
        var basic = Base64.getEncoder().encodeToString((id + ":" + values.group(1)).getBytes());
        var token = administrator.exchange(administrator.ask("/oauth2/token").header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return "Bearer " + json(token).get("access_token").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
