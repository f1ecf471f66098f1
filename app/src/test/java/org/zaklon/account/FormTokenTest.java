package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WholeApplication
class FormTokenTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Every route that changes something, found in the application itself, so that a new one is tested from its first day. */
    @TestFactory
    Stream<DynamicTest> noFormIsAcceptedThatDoesNotComeFromOurOwnPage() {
        var browser = Cast.administrator(accounts).at(port);
        return Stream.concat(
                requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .filter(route -> changes(route.getMethodsCondition().getMethods()))
                        .flatMap(route -> route.getPatternValues().stream())
                        // a reporter has no session that another page could use, and whoever has one is sent away before anything is read
                        .filter(path -> !path.startsWith("/api/") && !path.equals("/error") && !path.startsWith("/tell")),
                Stream.of("/sign-in", "/sign-out", "/login/webauthn", "/webauthn/register", "/webauthn/register/options",
                        "/webauthn/authenticate/options"))
                .map(path -> path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())).distinct()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    assertThat(browser.sendOnly(path, Map.of("requestId", UUID.randomUUID().toString())).statusCode()).as("no token").isEqualTo(403);
                    assertThat(browser.sendOnly(path, Map.of("_csrf", "made-up", "requestId", UUID.randomUUID().toString())).statusCode())
                            .as("a made-up token").isEqualTo(403);
                    assertThat(browser.exchange(browser.ask(path).header("Content-Type", "text/plain")
                            .POST(BodyPublishers.ofString("{}"))).statusCode()).as("a simple content type").isEqualTo(403);
                }));
    }

    @Test
    void aTokenOfOneBrowserIsWorthNothingInAnother() {
        var mine = Cast.caseManager(accounts).at(port);
        mine.open("/account");
        var theirs = Cast.caseManager(accounts).at(port);
        assertThat(theirs.sendOnly("/account/sign-out-everywhere", mine.hidden()).statusCode()).isEqualTo(403);
        theirs.open("/account");
        assertThat(theirs.send("/account/sign-out-everywhere", Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void signInBringsANewToken() {
        var browser = Visitor.at(port);
        browser.open("/sign-in");
        var before = browser.cookie("form");
        var person = Cast.caseManager(accounts);
        browser.send("/sign-in", Map.of("login", person.login(), "password", Cast.PASSWORD));
        browser.open("/account");
        assertThat(browser.cookie("form")).isNotNull().isNotEqualTo(before);
    }

    private static boolean changes(Set<RequestMethod> methods) {
        return methods.stream().anyMatch(List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE)::contains);
    }
}
