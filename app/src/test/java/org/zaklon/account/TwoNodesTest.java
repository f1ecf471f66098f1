package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.zaklon.Zaklon;
import org.zaklon.store.TestDatabase;

/** Two nodes over one database, as behind a load balancer that knows nothing of sessions. */
class TwoNodesTest {
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void start() {
        var database = TestDatabase.fresh();
        one = node(database);
        two = node(database);
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    @Test
    void aSessionOfOneNodeWorksOnTheOther() {
        var here = person().at(port(one));
        assertThat(here.movedTo(port(two)).open("/account").statusCode()).isEqualTo(200);
        assertThat(here.open("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfOneNodeIsAcceptedByTheOther() {
        var here = person().at(port(one));
        here.open("/account");
        var there = here.movedTo(port(two));
        assertThat(there.send("/account/language", Map.of("language", "hr")).statusCode()).isEqualTo(302);
        assertThat(here.open("/account?lang=hr").body()).contains("Moj račun");
    }

    @Test
    void signingOutEverywhereOnOneNodeEndsTheSessionsOfTheOther() {
        var person = person();
        var here = person.at(port(one));
        var there = person.at(port(two));
        here.open("/account");
        here.send("/account/sign-out-everywhere", Map.of());
        assertThat(there.open("/account").statusCode()).isEqualTo(302);
        assertThat(here.open("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aSuspensionOnOneNodeWorksOnTheOtherWithTheNextRequest() {
        var person = person();
        var there = person.at(port(two));
        assertThat(there.open("/account").statusCode()).isEqualTo(200);
        var administrator = Cast.administrator(one.getBean(Accounts.class)).at(port(one));
        administrator.open("/accounts/" + person.account().value());
        assertThat(administrator.send("/accounts/" + person.account().value() + "/suspend", Map.of()).statusCode()).isEqualTo(302);
        assertThat(there.open("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void failuresOnBothNodesCountTogether() {
        var person = person();
        for (int i = 0; i < 5; i++) {
            var visitor = Visitor.at(port(i % 2 == 0 ? one : two));
            visitor.open("/sign-in");
            visitor.send("/sign-in", Map.of("login", person.login(), "password", "wrong"));
        }
        var visitor = Visitor.at(port(two));
        visitor.open("/sign-in");
        assertThat(visitor.send("/sign-in", Map.of("login", person.login(), "password", Cast.PASSWORD)).statusCode()).isEqualTo(401);
    }

    private static Cast person() {
        return Cast.caseManager(one.getBean(Accounts.class));
    }

    private static ConfigurableApplicationContext node(TestDatabase database) {
        var properties = new java.util.HashMap<>(database.properties());
        properties.putAll(Map.of("zaklon.password.memory-kib", 1024, "zaklon.password.passes", 1));
        return new SpringApplicationBuilder(Zaklon.class)
                .run(properties.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
