package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.PlantedNames;
import org.zaklon.access.Work;

@WholeApplication
class LogTest {

    @RegisterExtension
    final PlantedNames planted = new PlantedNames();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatIsTypedAtSignInReachesNoLog() {
        var visitor = Visitor.at(port);
        planted.talkatively("org.zaklon", () -> {
            visitor.open("/sign-in?then=/search%3Fq=" + planted.name().replace("ć", "%C4%87"));
            visitor.send("/sign-in", Map.of("login", planted.name(), "password", planted.name()));
            visitor.open("/" + planted.name().replace("ć", "c") + "?q=" + planted.name().replace("ć", "c"));
        });
    }

    @Test
    void whatIsTypedOnAPageThatBreaksReachesNoLog() {
        var administrator = Cast.administrator(accounts).at(port);
        administrator.open("/accounts/new");
        assertThat(administrator.send("/accounts", Map.of("name", planted.name() + "\u0000", "login", "someone.new", "unit", "CSR-KS",
                "role", "CASE_MANAGER", "mail", planted.plant("plantovic" + System.nanoTime() + "@agency.example"))).statusCode()).isEqualTo(400);
        administrator.open("/accounts/new");
        assertThat(administrator.send("/accounts/" + planted.plant("Plantovic" + System.nanoTime()) + "/suspend", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseDoesNotQuoteARowWhenItRefusesIt() {
        var person = Cast.caseManager(accounts);
        var other = Cast.caseManager(accounts);
        assertThatThrownBy(() -> work.system("test", () -> sql.sql("update account.login set login = ? where account = ?")
                .param(person.login()).param(other.account().value()).update()))
                .isInstanceOf(DataAccessException.class)
                .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain(person.login()));
    }

    @Test
    void everyLineOfARequestCarriesItsNumberAndTheAnswerDoesToo() {
        var answer = Visitor.at(port).open("/sign-in");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValueSatisfying(number -> assertThat(number).hasSize(36));
    }

    @Test
    void theCheckItselfFindsAPlantedName() throws Exception {
        var name = "Found" + System.nanoTime();
        LoggerFactory.getLogger("org.zaklon.test").warn("somebody wrote {}", name, new IllegalStateException(name));
        assertThat(planted.lines()).anyMatch(line -> line.contains(name));
        var second = new PlantedNames();
        second.beforeEach(null);
        LoggerFactory.getLogger("org.zaklon.test").warn("somebody wrote {}", second.plant(name));
        assertThatThrownBy(() -> second.afterEach(null)).isInstanceOf(AssertionError.class);
    }
}
