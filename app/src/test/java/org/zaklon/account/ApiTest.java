package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.zaklon.PlantedNames;
import org.zaklon.access.ActorSource;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.api.LadderApi;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
@Import(LadderApi.class)
class ApiTest {
    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    final PlantedNames planted = new PlantedNames();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ActorSource actors;

    @Autowired
    private CaseRegister cases;

    @Autowired
    private Work work;

    @Autowired
    private MovableClock clock;

    private final HttpClient http = HttpClient.newHttpClient();
    private Visitor administrator;
    private Client client;

    private record Client(String id, String secret) {}

    @BeforeEach
    void aProgramOfTheCentre() {
        administrator = Cast.administrator(accounts).at(port);
        client = register("CSR-KS", "CASE_MANAGER");
    }

    @Test
    void withoutATokenNobodyIsServed() throws Exception {
        var answer = send(ask("/api/v1/ladder").GET());
        problem(answer, 401, "urn:zaklon:problem:unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(h -> assertThat(h).startsWith("Bearer"));
        problem(send(ask("/api/v1/ladder").header("Authorization", "Bearer made-up").GET()), 401, "urn:zaklon:problem:unauthenticated");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theSessionOfABrowserIsNoWayIntoTheApi() {
        assertThat(administrator.open("/api/v1/ladder").statusCode()).isEqualTo(401);
    }

    @Test
    void aWriteWithoutAKeyIsNotAccepted() throws Exception {
        var answer = send(ask("/api/v1/ladder").header("Authorization", bearer()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"how\":\"well\"}")));
        problem(answer, 400, "urn:zaklon:problem:malformed");
        assertThat(JSON.readTree(answer.body()).at("/errors/0/pointer").asString()).isEqualTo("/Idempotency-Key");
    }

    @Test
    void whatCannotBeUnderstoodIsNamedAndNotRepeated() throws Exception {
        var name = planted.name();
        var answer = write("{\"how\":[\"" + name + "\"", UUID.randomUUID());
        problem(answer, 400, "urn:zaklon:problem:malformed");
        assertThat(answer.body()).doesNotContain(name);
        assertThat(JSON.readTree(write("{}", UUID.randomUUID()).body()).at("/errors/0/pointer").asString()).isEqualTo("/how");
        problem(send(ask("/api/v1/ladder/" + "not-an-identity").header("Authorization", bearer()).GET()), 400, "urn:zaklon:problem:malformed");
    }

    @Test
    void refusalsHaveTheStatusAndTheWordsThatFit() throws Exception {
        problem(write("{\"how\":\"role\"}", UUID.randomUUID()), 403, "urn:zaklon:problem:role");
        problem(write("{\"how\":\"state\"}", UUID.randomUUID()), 409, "urn:zaklon:problem:state-account");
        problem(write("{\"how\":\"rule\"}", UUID.randomUUID()), 422, "urn:zaklon:problem:account-login");
        var bosnian = send(ask("/api/v1/ladder").header("Authorization", bearer()).header("Accept-Language", "bs")
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"how\":\"role\"}")));
        assertThat(JSON.readTree(bosnian.body()).get("detail").asString()).isEqualTo("Vaša uloga ovo ne obuhvata.");
    }

    @Test
    void aRepeatedWriteAnswersAsBeforeAndChangesNothing() throws Exception {
        var key = UUID.randomUUID();
        var first = write("{\"how\":\"well\"}", key);
        var second = write("{\"how\":\"well\"}", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(write("{\"how\":\"well\"}", UUID.randomUUID()).body()).isNotEqualTo(first.body());
    }

    @Test
    void aCaseOfSomebodyElseLooksExactlyLikeNone() throws Exception {
        var theirs = actors.find(Cast.of(accounts, "CSR-TK", Role.CASE_MANAGER).account()).orElseThrow();
        var hidden = CaseId.fresh();
        work.read(theirs, () -> {
            cases.enter(hidden, theirs.agency(), theirs.unit(), new AreaCode("TK"));
            return null;
        });
        var bearer = bearer();
        var denied = send(ask("/api/v1/ladder/" + hidden.value()).header("Authorization", bearer).GET());
        var absent = send(ask("/api/v1/ladder/" + UUID.randomUUID()).header("Authorization", bearer).GET());
        var nowhere = send(ask("/api/v1/no-such-thing").header("Authorization", bearer).GET());
        problem(denied, 404, "urn:zaklon:problem:absent");
        assertThat(denied.body()).isEqualTo(absent.body()).isEqualTo(nowhere.body());
    }

    @Test
    void aBugIsAnsweredAndLoggedWithoutItsWords() throws Exception {
        planted.plant("quotes Plantović");
        problem(write("{\"how\":\"bug\"}", UUID.randomUUID()), 500, "urn:zaklon:problem:broken");
        assertThat(planted.lines()).anyMatch(line -> line.contains("IllegalStateException"));
    }

    @Test
    void listsComeInAnEnvelope() throws Exception {
        var page = JSON.readTree(send(ask("/api/v1/ladder?page=3").header("Authorization", bearer()).GET()).body());
        assertThat(page.get("page").asInt()).isEqualTo(3);
        assertThat(page.get("more").asBoolean()).isTrue();
        assertThat(page.get("items")).hasSize(1);
    }

    @Test
    void aTokenEndsAfterTenMinutesAndAtOnceWhenTheProgramIsRevoked() throws Exception {
        var bearer = bearer();
        assertThat(list(bearer)).isEqualTo(200);
        clock.forward(Duration.ofMinutes(11));
        assertThat(list(bearer)).isEqualTo(401);
        var fresh = bearer();
        assertThat(list(fresh)).isEqualTo(200);
        administrator = Cast.administrator(accounts).at(port);
        administrator.open("/clients/" + client.id());
        assertThat(administrator.send("/clients/" + client.id() + "/revoke", Map.of()).statusCode()).isEqualTo(302);
        assertThat(list(fresh)).isEqualTo(401);
        assertThat(token(client).statusCode()).isEqualTo(401);
    }

    @Test
    void aNewSecretEndsTheOldOne() throws Exception {
        administrator.open("/clients/" + client.id());
        var again = secret(administrator.send("/clients/" + client.id() + "/secret", Map.of()).body());
        assertThat(token(client).statusCode()).isEqualTo(401);
        assertThat(token(again).statusCode()).isEqualTo(200);
    }

    @Test
    void tokensAreGivenToProgramsThatProveThemselvesOnly() throws Exception {
        assertThat(token(new Client(client.id(), "wrong")).statusCode()).isEqualTo(401);
        assertThat(token(new Client(UUID.randomUUID().toString(), client.secret())).statusCode()).isEqualTo(401);
        assertThat(token(new Client("no-uuid", "x")).statusCode()).isEqualTo(401);
    }

    @Test
    void theDocumentOfTheApiNamesItsRoutesAndTheKeyOfWrites() throws Exception {
        var document = JSON.readTree(send(ask("/api/v1/openapi.json").GET()).body());
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames()).contains("/api/v1/ladder").allMatch(path -> path.startsWith("/api/v1/") || path.startsWith("/open/v1/"));
        var post = document.at("/paths/~1api~1v1~1ladder/post");
        assertThat(post.at("/parameters/0/name").asString()).isEqualTo("Idempotency-Key");
        assertThat(post.toString()).doesNotContain("Actor");
        assertThat(document.at("/components/securitySchemes/bearer/flows/clientCredentials/tokenUrl").asString()).isEqualTo("/oauth2/token");
    }

    private int list(String bearer) throws Exception {
        return send(ask("/api/v1/ladder").header("Authorization", bearer).GET()).statusCode();
    }

    private HttpResponse<String> write(String body, UUID key) throws Exception {
        return send(ask("/api/v1/ladder").header("Authorization", bearer()).header("Content-Type", "application/json")
                .header("Accept-Language", "en").header("Idempotency-Key", key.toString()).POST(BodyPublishers.ofString(body)));
    }

    private String bearer() throws Exception {
        return "Bearer " + JSON.readTree(token(client).body()).get("access_token").asString();
    }

    private HttpResponse<String> token(Client who) throws Exception {
        var basic = Base64.getEncoder().encodeToString((who.id() + ":" + who.secret()).getBytes());
        return send(ask("/oauth2/token").header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private Client register(String unit, String role) {
        administrator.open("/clients/new?lang=en");
        return secret(administrator.send("/clients", Map.of("name", "Case records", "unit", unit, "role", role, "area", "")).body());
    }

    private static Client secret(String page) {
        var values = Pattern.compile("<span class=\"value\">([^<]+)</span>").matcher(page);
        assertThat(values.find()).isTrue();
        var id = values.group(1);
        assertThat(values.find()).isTrue();
        return new Client(id, values.group(1));
    }

    private HttpRequest.Builder ask(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo(type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.has("instance")).as("the address").isFalse();
    }
}
