package org.zaklon.referrals.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;
import org.zaklon.cases.Age;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.referrals.desk.Scene;

/** The REST face: the same use cases, the same refusals, idempotent by the key of the request. How a program signs in is tested elsewhere. */
@WholeApplication
@Import(Scene.class)
class ReferralApiTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";

    @Autowired private WebApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private Scene scene;

    private MockMvc api;
    private Actor manager;
    private Actor house;
    private CaseId id;

    @BeforeEach
    void aCase() {
        api = MockMvcBuilders.webAppContextSetup(context).build();
        manager = person(Role.CASE_MANAGER, Scene.CENTRE);
        house = person(Role.SERVICE_PROVIDER, Scene.HOUSE);
        id = scene.caseOf(manager, Age.ADULT);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aReferralIsSentAnsweredProvidedAndEnded() {
        scene.consent(manager, id, Scene.HOUSE, DataClass.C9_ADMIN, DataClass.C8_SERVICES);
        var key = UUID.randomUUID();
        var sent = as(manager, write("/cases/" + id.value() + "/referrals", key, order("C9")));
        assertThat(sent.getStatus()).isEqualTo(201);
        assertThat(text(as(manager, write("/cases/" + id.value() + "/referrals", key, order("C9"))))).as("repeated").isEqualTo(text(sent));
        var referral = "/referrals/" + read(sent, "$.id");

        var seen = as(house, get("/api/v1" + referral));
        assertThat((String) read(seen, "$.referral.state")).isEqualTo("SEEN");
        assertThat(as(house, write(referral + "/answer", "{\"answer\":\"ASK\",\"text\":\"question\"}")).getStatus()).isEqualTo(200);
        assertThat(as(manager, write(referral + "/reply", "{\"text\":\"reply\"}")).getStatus()).isEqualTo(200);
        assertThat(as(house, write(referral + "/answer", "{\"answer\":\"ACCEPT\"}")).getStatus()).isEqualTo(200);
        assertThat(as(house, write(referral + "/deliveries", """
                {"service":"ACCOMMODATION_SAFE","from":"2026-11-01","outcome":"ONGOING","needsMet":"NOT_ASKED","feedback":"fine"}
                """)).getStatus()).isEqualTo(200);
        var known = as(manager, get("/api/v1" + referral));
        assertThat((List<Object>) read(known, "$.history[*].text")).contains("question", "reply", "fine");
        assertThat((List<Object>) read(as(manager, get("/api/v1/cases/" + id.value() + "/services")), "$.deliveries")).hasSize(1);
        assertThat(as(house, write(referral + "/end", "{\"reason\":\"COMPLETED\"}")).getStatus()).isEqualTo(200);
        assertThat(as(house, get("/api/v1" + referral)).getStatus()).isEqualTo(404);
    }

    @Test
    void refusalsAreProblemsThatSayWhy() {
        var noBasis = as(manager, write("/cases/" + id.value() + "/referrals", order("C9")));
        assertThat(noBasis.getStatus()).isEqualTo(422);
        assertThat((String) read(noBasis, "$.type")).isEqualTo("urn:zaklon:problem:no-basis");
        var malformed = as(manager, write("/cases/" + id.value() + "/referrals", "{}"));
        assertThat(malformed.getStatus()).isEqualTo(400);
        assertThat((List<Object>) read(malformed, "$.errors[*].pointer")).contains("/to", "/services", "/urgency", "/classes", "/purpose");
        var withoutKey = as(manager, post("/api/v1/cases/" + id.value() + "/referrals").contentType("application/json").content(order("C9")));
        assertThat(withoutKey.getStatus()).isEqualTo(400);
        var sent = scene.sent(manager, id);
        var tooEarly = as(house, write("/referrals/" + sent.value() + "/answer", "{\"answer\":\"ACCEPT\"}"));
        assertThat(tooEarly.getStatus()).isEqualTo(409);
    }

    @Test
    void anAbsentReferralAndOneOfOthersGiveTheSameBytes() {
        var sent = scene.sent(manager, id);
        var stranger = person(Role.SERVICE_PROVIDER, Scene.OTHER_HOUSE);
        var denied = as(stranger, get("/api/v1/referrals/" + sent.value()));
        var absent = as(stranger, get("/api/v1/referrals/" + UUID.randomUUID()));
        assertThat(denied.getStatus()).isEqualTo(404);
        assertThat(text(denied).replaceAll("[0-9a-f-]{36}", "")).as("but for the address that was asked")
                .isEqualTo(text(absent).replaceAll("[0-9a-f-]{36}", ""));
        assertThat(as(person(Role.SYSADMIN, new org.zaklon.kernel.UnitCode("MS-ADM")), get("/api/v1/referrals")).getStatus()).isEqualTo(403);
    }

    @Test
    void linesOfHelpAreAnsweredAndListed() {
        scene.presume(manager, id);
        var all = as(manager, get("/api/v1/cases/" + id.value() + "/services"));
        assertThat((List<Object>) read(all, "$.lines")).hasSize(6);
        var line = (String) read(all, "$.lines[0].id");
        var day = "2026-11-01";
        assertThat(as(manager, write("/cases/" + id.value() + "/services/" + line + "/answers",
                "{\"state\":\"MAYBE\",\"on\":\"" + day + "\"}")).getStatus()).isEqualTo(400);
        var opened = as(manager, write("/cases/" + id.value() + "/services", "{\"service\":\"EMPLOYMENT\"}"));
        assertThat(opened.getStatus()).isEqualTo(201);
    }

    private Actor person(Role role, org.zaklon.kernel.UnitCode unit) {
        return actors.find(accounts.provision("p" + UUID.randomUUID().toString().substring(0, 12), "A. Hadžić", unit, role, null, PASSWORD))
                .orElseThrow();
    }

    private static String order(String dataClass) {
        return """
                {"to":"%s","services":["ACCOMMODATION_SAFE"],"urgency":"SOON","purpose":"ASSISTANCE","classes":["%s"]}
                """.formatted(Scene.HOUSE.value(), dataClass);
    }

    private static MockHttpServletRequestBuilder write(String path, String body) {
        return write(path, UUID.randomUUID(), body);
    }

    private static MockHttpServletRequestBuilder write(String path, UUID key, String body) {
        return post("/api/v1" + path).header("Idempotency-Key", key).contentType("application/json").content(body);
    }

    private MockHttpServletResponse as(Actor actor, MockHttpServletRequestBuilder request) {
        var authentication = new TestingAuthenticationToken(actor.account().value().toString(), "n/a");
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            return api.perform(request.header("Accept-Language", "en")).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T read(MockHttpServletResponse answer, String path) {
        return JsonPath.read(text(answer), path);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
