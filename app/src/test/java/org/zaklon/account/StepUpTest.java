package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Work;

/** Whoever finds an open screen must not leave a passkey of their own behind. */
@WholeApplication
class StepUpTest {
    @LocalServerPort
    private int port;

    @Autowired private Accounts accounts;
    @Autowired private MovableClock clock;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    @Test
    void aPasskeyIsAddedWithinFiveMinutesOfSigningIn() {
        var browser = Cast.caseManager(accounts).at(port);
        assertThat(browser.open("/account?lang=en").body()).contains("data-passkey-add").doesNotContain("/account/confirmed");
        assertThat(options(browser).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(4));
        assertThat(options(browser).statusCode()).isEqualTo(200);
    }

    @Test
    void laterThePasswordIsAskedForOnceMoreAndCountsForFiveMinutes() {
        var person = Cast.caseManager(accounts);
        var browser = person.at(port);
        clock.forward(Duration.ofMinutes(6));
        assertThat(browser.open("/account?lang=en").body()).contains("/account/confirmed").doesNotContain("data-passkey-add");
        assertThat(options(browser).statusCode()).isEqualTo(403);
        assertThat(post(browser, "/webauthn/register", "{}").statusCode()).as("nor the second step alone").isEqualTo(403);
        assertThat(post(browser, "/webauthn/%72egister/options", "{}").statusCode()).as("nor in another spelling").isEqualTo(403);

        browser.open("/account");
        var wrong = browser.send("/account/confirmed", Map.of("confirmed", "something else"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(options(browser).statusCode()).isEqualTo(403);

        browser.open("/account");
        assertThat(browser.send("/account/confirmed", Map.of("confirmed", Cast.PASSWORD)).statusCode()).isEqualTo(302);
        assertThat(browser.open("/account").body()).contains("data-passkey-add");
        assertThat(options(browser).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(6));
        assertThat(options(browser).statusCode()).isEqualTo(403);
        assertThat(log(person)).containsExactly("REFUSED", "DONE");
    }

    @Test
    void usingASessionIsNoProof() {
        var browser = Cast.caseManager(accounts).at(port);
        for (int i = 0; i < 6; i++) {
            clock.forward(Duration.ofMinutes(1));
            assertThat(browser.open("/account").statusCode()).isEqualTo(200);
        }
        assertThat(options(browser).statusCode()).isEqualTo(403);
    }

    @Test
    void wrongPasswordsHereCountLikeFailedSignIns() {
        var person = Cast.caseManager(accounts);
        var browser = person.at(port);
        clock.forward(Duration.ofMinutes(6));
        for (int i = 0; i < 6; i++) {
            browser.open("/account");
            browser.send("/account/confirmed", Map.of("confirmed", "wrong guess " + i));
        }
        browser.open("/account");
        assertThat(browser.send("/account/confirmed", Map.of("confirmed", Cast.PASSWORD)).statusCode()).as("locked by then").isEqualTo(422);
    }

    @Test
    void aStrangerAsksInVain() {
        var stranger = Visitor.at(port);
        stranger.open("/sign-in");
        assertThat(options(stranger).statusCode()).isNotEqualTo(200);
    }

    private static HttpResponse<String> options(Visitor browser) {
        return post(browser, "/webauthn/register/options", "{}");
    }

    /** As the page's script does: the token of a form of the page in a header. */
    private static HttpResponse<String> post(Visitor browser, String path, String json) {
        return browser.exchange(browser.ask(path).header("Content-Type", "application/json")
                .header("X-Form-Token", browser.hidden().get("_csrf")).POST(BodyPublishers.ofString(json)));
    }

    private List<String> log(Cast person) {
        return work.system("test", () -> sql.sql("""
                select outcome from audit.entry where account = ? and detail ->> 'what' = 'CONFIRMED' order by at
                """).param(person.account().value()).query(String.class).list());
    }
}
