package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class SignInTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    private Cast person;

    @BeforeEach
    void anAccount() {
        person = Cast.caseManager(accounts);
    }

    @Test
    void aStrangerIsLedToTheSignInPageAndIsGivenNoSession() {
        var stranger = Visitor.at(port);
        var answer = stranger.open("/account?lang=en");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?then=%2Faccount%3Flang%3Den");
        assertThat(stranger.open("/sign-in").statusCode()).isEqualTo(200);
        assertThat(stranger.cookie("zaklon")).isNull();
    }

    @Test
    void loginAndPasswordOpenASessionAndLeadOn() {
        var visitor = Visitor.at(port);
        visitor.open("/sign-in?then=/account");
        var answer = visitor.send("/sign-in", Map.of("login", person.login(), "password", Cast.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/account");
        assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("zaklon=").contains("HttpOnly").contains("SameSite=Strict"));
    }

    @Test
    void onAnotherDeviceOneGoesOnInTheLanguageOfTheAccount() {
        var here = person.at(port);
        here.open("/account");
        here.send("/account/language", Map.of("language", "hr"));
        var elsewhere = Visitor.at(port);
        elsewhere.open("/sign-in");
        assertThat(elsewhere.send("/sign-in", Map.of("login", person.login(), "password", Cast.PASSWORD)).headers().firstValue("Location"))
                .hasValue("/?lang=hr");
    }

    @Test
    void aSessionIdentityFromBeforeSignInIsWorthNothingAfterIt() {
        var victim = person.at(port);
        var before = victim.cookie("zaklon");
        victim.open("/sign-in");
        victim.send("/sign-in", Map.of("login", person.login(), "password", Cast.PASSWORD));
        assertThat(victim.cookie("zaklon")).isNotEqualTo(before);
        var attacker = Visitor.at(port);
        attacker.setCookie("zaklon", before);
        assertThat(attacker.open("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theWrongPasswordBringsThePageBackWithTheLoginStillThere() {
        var visitor = Visitor.at(port);
        visitor.open("/sign-in");
        var answer = visitor.send("/sign-in", Map.of("login", person.login(), "password", "something else"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("value=\"" + person.login() + "\"").doesNotContain("something else");
    }

    @Test
    void afterTwelveHoursEvenABusySessionEnds() {
        var visitor = person.at(port);
        assertThat(visitor.open("/sign-in").body()).contains("A. Hadžić");
        clock.forward(Duration.ofHours(11));
        assertThat(visitor.open("/sign-in").body()).contains("A. Hadžić");
        clock.forward(Duration.ofHours(1));
        assertThat(visitor.open("/account").headers().firstValue("Location")).hasValue("/sign-in?ended&then=%2Faccount");
    }
}
