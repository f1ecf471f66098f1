package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.letters.SendLetters;
import org.zaklon.kernel.UnitCode;

@WholeApplication
class NotificationsTest {
    private static final UnitCode UNIT = new UnitCode("CSR-SBK");
    private static final String KEY = "account.notice.new-colleague";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStore store;

    @Autowired
    private ActorSource actors;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SendLetters letters;

    @Autowired
    private RecordingMail mail;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient sql;

    @Test
    void thoseConcernedFindANoticeAndGetALetterThatSaysNothing() {
        var supervisor = reachable(Role.CASE_SUPERVISOR);
        var manager = reachable(Role.CASE_MANAGER);
        tell();
        letters.send();
        assertThat(mail.to(address(supervisor))).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("Zaklon");
            assertThat(letter.body()).doesNotContain("CSR").doesNotContain("http");
        });
        assertThat(mail.to(address(manager))).isEmpty();
        assertThat(supervisor.at(port).open("/notices?lang=en").body()).contains("An account was created in your unit").contains(">New<");
        assertThat(manager.at(port).open("/notices?lang=en").body()).doesNotContain("An account was created in your unit");
    }

    @Test
    void untilOneHasLookedOneLetterIsEnough() {
        var supervisor = reachable(Role.CASE_SUPERVISOR);
        tell();
        tell();
        letters.send();
        assertThat(mail.to(address(supervisor))).hasSize(1);
        supervisor.at(port).open("/notices");
        clock.forward(Duration.ofMinutes(1));
        tell();
        letters.send();
        assertThat(mail.to(address(supervisor))).hasSize(2);
    }

    @Test
    void anActThatFailsTellsNobody() {
        var supervisor = reachable(Role.CASE_SUPERVISOR);
        assertThatThrownBy(() -> work.read(actor(supervisor), () -> {
            notifications.tell(UNIT, Set.of(Role.CASE_SUPERVISOR), KEY);
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        letters.send();
        assertThat(mail.to(address(supervisor))).isEmpty();
    }

    @Test
    void aNoticeOutsideOfAnActIsABug() {
        assertThatThrownBy(() -> notifications.tell(UNIT, Set.of(Role.CASE_SUPERVISOR), KEY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalNodesSendALetterOnce() {
        var supervisor = reachable(Role.CASE_SUPERVISOR);
        tell();
        IntStream.range(0, 6).parallel().forEach(node -> letters.send());
        assertThat(mail.to(address(supervisor))).hasSize(1);
    }

    @Test
    void aLetterThatCouldNotBeSentIsTriedAgainLater() {
        var supervisor = reachable(Role.CASE_SUPERVISOR);
        letters.send();
        tell();
        mail.close(true);
        letters.send();
        mail.close(false);
        letters.send();
        assertThat(mail.to(address(supervisor))).as("not at once").isEmpty();
        clock.forward(Duration.ofMinutes(6));
        letters.send();
        assertThat(mail.to(address(supervisor))).hasSize(1);
    }

    private Cast reachable(Role role) {
        var person = Cast.of(accounts, UNIT.value(), role);
        work.system("test", () -> {
            store.setMail(person.account(), address(person));
            return null;
        });
        return person;
    }

    private static String address(Cast person) {
        return person.login() + "@agency.example";
    }

    private Actor actor(Cast person) {
        return actors.find(person.account()).orElseThrow();
    }

    private void tell() {
        work.system("test", () -> {
            notifications.tell(UNIT, Set.of(Role.CASE_SUPERVISOR), KEY);
            return null;
        });
    }
}
