package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A government's own issuer of tokens says who asks; what they may do is still read from our tables. */
@WholeApplication
class OutsideIssuerTest {
    private static final RSAKey KEY = key();
    private static final HttpServer ISSUER = issuer();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private final String subject = "case-records-" + UUID.randomUUID();
    private Visitor program;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("zaklon.api.issuer", OutsideIssuerTest::address);
    }

    @AfterAll
    static void close() {
        ISSUER.stop(0);
    }

    @BeforeEach
    void aProgramThatTheIssuerKnows() {
        var administrator = Cast.administrator(accounts).at(port);
        administrator.open("/clients/new");
        var answer = administrator.send("/clients", Map.of(
                "name", "Case records", "subject", subject, "unit", "CSR-KS", "role", "CASE_MANAGER", "area", ""));
        assertThat(answer.statusCode()).isEqualTo(302);
        program = Visitor.at(port);
    }

    @Test
    void whoTheIssuerVouchesForActsAsTheAccountRegisteredForThem() throws Exception {
        var answer = ask(token(KEY, claims -> claims));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"unit\":\"CSR-KS\"").contains("\"role\":\"CASE_MANAGER\"");
    }

    @Test
    void rolesInATokenAreNotRead() throws Exception {
        assertThat(ask(token(KEY, claims -> claims.claim("scope", "SYSADMIN").claim("roles", "SYSADMIN"))).body())
                .contains("\"role\":\"CASE_MANAGER\"");
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        assertThat(ask(token(KEY, claims -> claims.subject("somebody-else"))).statusCode()).as("unknown").isEqualTo(401);
        assertThat(ask(token(KEY, claims -> claims.audience("another-system"))).statusCode()).as("not for us").isEqualTo(401);
        assertThat(ask(token(KEY, claims -> claims.issuer("http://elsewhere.example"))).statusCode()).as("another issuer").isEqualTo(401);
        assertThat(ask(token(KEY, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))))).statusCode())
                .as("too old").isEqualTo(401);
        assertThat(ask(token(key(), claims -> claims)).statusCode()).as("another key").isEqualTo(401);
    }

    private java.net.http.HttpResponse<String> ask(String token) {
        return program.exchange(program.ask("/api/v1/me").header("Authorization", "Bearer " + token).GET());
    }

    private String token(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var claims = change.apply(new JWTClaimsSet.Builder().issuer(address()).subject(subject).audience("zaklon")
                .issueTime(new Date()).expirationTime(Date.from(Instant.now().plusSeconds(300))));
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String address() {
        return "http://localhost:" + ISSUER.getAddress().getPort();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpServer issuer() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var at = "http://localhost:" + server.getAddress().getPort();
            serve(server, "/.well-known/openid-configuration", """
                    {"issuer":"%s","jwks_uri":"%s/keys","subject_types_supported":["public"]}
                    """.formatted(at, at));
            serve(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            server.start();
            return server;
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
