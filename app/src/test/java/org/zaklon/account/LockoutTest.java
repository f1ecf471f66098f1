package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.access.Work;

@WholeApplication
class LockoutTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStore store;

    @Autowired
    private Work work;

    @Autowired
    private MovableClock clock;

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneIsRefusedForAQuarterOfAnHour() {
        var person = Cast.caseManager(accounts);
        fail(person, 5);
        assertThat(attempt(person.login(), Cast.PASSWORD)).isEqualTo(401);
        clock.forward(Duration.ofMinutes(14));
        assertThat(attempt(person.login(), Cast.PASSWORD)).isEqualTo(401);
        clock.forward(Duration.ofMinutes(2));
        assertThat(attempt(person.login(), Cast.PASSWORD)).isEqualTo(302);
    }

    @Test
    void eachFurtherFailureLocksTwiceAsLong() {
        var person = Cast.caseManager(accounts);
        fail(person, 5);
        clock.forward(Duration.ofMinutes(16));
        fail(person, 1);
        clock.forward(Duration.ofMinutes(16));
        assertThat(attempt(person.login(), Cast.PASSWORD)).isEqualTo(401);
        clock.forward(Duration.ofMinutes(15));
        assertThat(attempt(person.login(), Cast.PASSWORD)).isEqualTo(302);
    }

    @Test
    void aSuccessForgivesTheFailuresBefore() {
        var person = Cast.caseManager(accounts);
        for (int i = 0; i < 3; i++) {
            fail(person, 4);
            assertThat(attempt(person.login(), Cast.PASSWORD)).isEqualTo(302);
        }
    }

    @Test
    void aSessionThatIsOpenIsNotEndedBySomebodyWhoGuesses() {
        var person = Cast.caseManager(accounts);
        var browser = person.at(port);
        fail(person, 6);
        assertThat(browser.open("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void attemptsAtTheSameMomentAreAllCounted() throws Exception {
        var person = Cast.caseManager(accounts);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 12; i++) {
            threads.add(Thread.startVirtualThread(() -> attempt(person.login(), "not this one either")));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(attempt(person.login(), Cast.PASSWORD)).isEqualTo(401);
    }

    @Test
    void theAnswerIsTheSameWhetherTheLoginIsUnknownWrongLockedOrSuspended() {
        var wrong = Cast.caseManager(accounts);
        var locked = Cast.caseManager(accounts);
        fail(locked, 6);
        var suspended = Cast.caseManager(accounts);
        work.system("test", () -> {
            store.setState(suspended.account(), Account.State.SUSPENDED);
            return null;
        });
        var unknown = "u" + UUID.randomUUID().toString().substring(0, 12);
        var expected = page(unknown, "some password");
        assertThat(page(wrong.login(), "some password")).isEqualTo(expected);
        assertThat(page(locked.login(), Cast.PASSWORD)).isEqualTo(expected);
        assertThat(page(suspended.login(), Cast.PASSWORD)).isEqualTo(expected);
        assertThat(page("not a login at all!", Cast.PASSWORD)).isEqualTo(expected);
    }

    @Test
    void theTimeItTakesTellsNothingEither() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        var visitor = Visitor.at(port);
        visitor.open("/sign-in");
        var form = visitor.hidden();
        for (int i = 0; i < 45; i++) {
            unknown.add(took(visitor, form, "u" + UUID.randomUUID().toString().substring(0, 12)));
            known.add(took(visitor, form, Cast.caseManager(accounts).login()));
        }
        assertThat(Math.abs(median(known) - median(unknown))).as("milliseconds between the medians").isLessThan(10);
    }

    private static long took(Visitor visitor, Map<String, String> form, String login) {
        var fields = new java.util.HashMap<>(form);
        fields.putAll(Map.of("login", login, "password", "a password that is wrong"));
        long start = System.nanoTime();
        visitor.sendOnly("/sign-in", fields);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private void fail(Cast person, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempt(person.login(), "not the password")).isEqualTo(401);
        }
    }

    private int attempt(String login, String password) {
        var visitor = Visitor.at(port);
        visitor.open("/sign-in");
        return visitor.send("/sign-in", Map.of("login", login, "password", password)).statusCode();
    }

    private String page(String login, String password) {
        var visitor = Visitor.at(port);
        visitor.open("/sign-in?lang=en");
        var answer = visitor.send("/sign-in", Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer.body().replace(login, "LOGIN").replaceAll("value=\"[A-Za-z0-9_=-]{30,}\"", "value=\"RANDOM\"");
    }
}
