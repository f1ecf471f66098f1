package org.zaklon.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.zaklon.Zaklon;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.access.Role;
import org.zaklon.kernel.UnitCode;
import org.zaklon.store.TestDatabase;
import java.util.HashMap;
import java.util.Map;

/** An application that people reach by https, and whose figures are read on a port of their own. */
class CookiesTest {

    @Test
    void underHttpsCookiesBelongToThisHostAloneAndFiguresHaveAPortOfTheirOwn() {
        var properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.putAll(Map.of("zaklon.public-url", "https://zaklon.example", "zaklon.password.memory-kib", 1024,
                "zaklon.password.passes", 1, "management.server.port", 0, "management.server.address", "127.0.0.1"));
        try (var application = new SpringApplicationBuilder(Zaklon.class)
                .run(properties.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new))) {
            application.getBean(Accounts.class).provision("somebody", "S. Omebody", new UnitCode("CSR-KS"), Role.CASE_MANAGER, null,
                    "korak vjetar stolica lampa");
            var visitor = Visitor.at(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            var page = visitor.open("/sign-in");
            assertThat(page.headers().allValues("Set-Cookie")).singleElement().satisfies(CookiesTest::isOursAlone);
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            visitor.setCookie("__Host-form", page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll("__Host-form=([^;]+);.*", "$1"));
            var signedIn = visitor.send("/sign-in", Map.of("login", "somebody", "password", "korak vjetar stolica lampa"));
            assertThat(signedIn.headers().allValues("Set-Cookie")).filteredOn(c -> c.startsWith("__Host-zaklon=")).singleElement()
                    .satisfies(CookiesTest::isOursAlone);

            var figures = Visitor.at(application.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
            assertThat(figures.open("/actuator/prometheus").statusCode()).isEqualTo(200);
            assertThat(figures.open("/accounts").statusCode()).isNotEqualTo(200);
            assertThat(visitor.open("/actuator/prometheus").statusCode()).isNotEqualTo(200);
        }
    }

    private static void isOursAlone(String cookie) {
        assertThat(cookie).startsWith("__Host-").contains("Path=/").contains("Secure").contains("HttpOnly").contains("SameSite=Strict")
                .doesNotContain("Domain");
    }
}
