package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionIdGenerator;
import org.zaklon.access.Role;
import org.zaklon.access.Work;

@WholeApplication
class SessionsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStore store;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private SessionIdGenerator ids;

    @Test
    void aSuspendedPersonIsOutWithTheNextRequest() {
        var person = Cast.caseManager(accounts);
        var browser = person.at(port);
        assertThat(browser.open("/account").statusCode()).isEqualTo(200);
        work.system("test", () -> {
            store.setState(person.account(), Account.State.SUSPENDED);
            return null;
        });
        assertThat(browser.open("/account").headers().firstValue("Location")).hasValue("/sign-in?ended&then=%2Faccount");
        assertThat(sessionsOf(person)).isZero();
    }

    @Test
    void anUnusedSessionEndsAfterAQuarterOfAnHourAndInTheFieldAfterHalfAnHour() {
        var office = Cast.caseManager(accounts);
        var field = Cast.of(accounts, "GP-SZ", Role.FIRST_RESPONDER);
        var officeBrowser = office.at(port);
        var fieldBrowser = field.at(port);
        passMinutes(16);
        assertThat(officeBrowser.open("/account").statusCode()).isEqualTo(302);
        assertThat(fieldBrowser.open("/account").statusCode()).isEqualTo(200);
        passMinutes(31);
        assertThat(fieldBrowser.open("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void afterSignOutTheCookieIsWorthNothing() {
        var browser = Cast.caseManager(accounts).at(port);
        browser.open("/account");
        var cookie = browser.cookie("zaklon");
        assertThat(browser.send("/sign-out", Map.of()).headers().firstValue("Location")).hasValue("/sign-in?out");
        browser.setCookie("zaklon", cookie);
        assertThat(browser.open("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aThirdSessionEndsTheOneUnusedForLongest() {
        var person = Cast.caseManager(accounts);
        var first = person.at(port);
        var second = person.at(port);
        first.open("/account");
        var third = person.at(port);
        assertThat(first.open("/account").statusCode()).isEqualTo(200);
        assertThat(second.open("/account").statusCode()).isEqualTo(302);
        assertThat(third.open("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        var person = Cast.caseManager(accounts);
        var first = person.at(port);
        var second = person.at(port);
        first.open("/account");
        assertThat(first.send("/account/sign-out-everywhere", Map.of()).headers().firstValue("Location")).hasValue("/sign-in?out");
        assertThat(first.open("/account").statusCode()).isEqualTo(302);
        assertThat(second.open("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndNeedsThePresentOne() {
        var person = Cast.caseManager(accounts);
        var here = person.at(port);
        var elsewhere = person.at(port);
        here.open("/account");
        var next = "oblak metar vrata sedam";
        assertThat(here.send("/account/password", Map.of("present", "wrong", "password", next, "again", next)).statusCode()).isEqualTo(422);
        var done = here.send("/account/password", Map.of("present", Cast.PASSWORD, "password", next, "again", next));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(here.open("/account").statusCode()).isEqualTo(200);
        assertThat(elsewhere.open("/account").statusCode()).isEqualTo(302);
        Visitor.at(port).signedIn(person.login(), next);
    }

    @Test
    void identitiesOfSessionsAreLongAndNeverRepeat() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(seen.add(ids.generate())).isTrue();
        }
        assertThat(seen).allSatisfy(id -> assertThat(id).hasSize(36));
    }

    @Test
    void whatSomebodyElsePutIntoTheColumnOfASessionIsNotBroughtToLife() {
        var person = Cast.caseManager(accounts);
        var browser = person.at(port);
        var bytes = new org.springframework.core.serializer.support.SerializingConverter().convert(new java.io.File("x"));
        sql.sql("""
                update store.spring_session_attributes set attribute_bytes = :bytes
                where attribute_name = 'SPRING_SECURITY_CONTEXT' and session_primary_id in
                    (select primary_id from store.spring_session where principal_name = :name)
                """).param("bytes", bytes).param("name", person.account().value().toString()).update();
        assertThat(browser.open("/account").statusCode()).isEqualTo(302);
    }

    private long sessionsOf(Cast person) {
        return sql.sql("select count(*) from store.spring_session where principal_name = ?")
                .param(person.account().value().toString()).query(Long.class).single();
    }

    /** Sessions are told apart by their own time of last use, so the past is moved instead of the clock. */
    private void passMinutes(int minutes) {
        sql.sql("update store.spring_session set last_access_time = last_access_time - ?").param(minutes * 60_000L).update();
    }
}
