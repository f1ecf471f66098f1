package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.zaklon.Zaklon;
import org.zaklon.store.TestDatabase;

class FirstRunTest {

    @Test
    void whoReadsTheConsoleBecomesTheFirstAdministratorAndNobodyAfter() {
        var properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.putAll(Map.of("zaklon.password.memory-kib", 1024, "zaklon.password.passes", 1));
        try (var application = new SpringApplicationBuilder(Zaklon.class)
                .run(properties.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new))) {
            var port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var code = application.getBean(FirstStart.class).code().orElseThrow();
            var visitor = Visitor.at(port);
            assertThat(visitor.open("/").headers().firstValue("Location")).hasValue("/sign-in");
            assertThat(visitor.open("/sign-in").headers().firstValue("Location")).hasValue("/first-run");
            visitor.open("/first-run?lang=en");
            assertThat(visitor.send("/first-run", form("WRONG-WRONG")).body()).contains("This code does not work").contains("First.Admin");
            assertThat(visitor.send("/first-run", form(code.toLowerCase(java.util.Locale.ROOT))).headers().firstValue("Location"))
                    .hasValue("/sign-in?ready");
            visitor.signedIn("first.admin", Cast.PASSWORD);
            assertThat(visitor.open("/accounts").statusCode()).isEqualTo(200);
            assertThat(visitor.open("/").statusCode()).isEqualTo(200);

            var late = Visitor.at(port);
            assertThat(late.open("/first-run").statusCode()).isEqualTo(404);
            late.open("/sign-in");
            assertThat(late.send("/first-run", form(code)).statusCode()).isEqualTo(404);
            assertThat(application.getBean(FirstStart.class).code()).isEmpty();
        }
    }

    private static Map<String, String> form(String code) {
        return Map.of("code", code, "name", "A. First", "login", "First.Admin", "unit", "MS-ADM", "password", Cast.PASSWORD, "again", Cast.PASSWORD);
    }
}
