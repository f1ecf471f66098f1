package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class FiguresTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Test
    void anybodyMayAskWhetherWeLiveAndNothingMore() {
        var stranger = Visitor.at(port);
        assertThat(stranger.open("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.open("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(stranger.open("/actuator/health").body()).doesNotContain("components").doesNotContain("postgres");
        assertThat(stranger.open("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(stranger.open("/actuator/env").statusCode()).as("not there at all").isEqualTo(302);
    }

    @Test
    void figuresAreForTheAdministratorOnly() {
        assertThat(Cast.caseManager(accounts).at(port).open("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(Cast.administrator(accounts).at(port).open("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void figuresNameRoutesAndNeverWhatWasAskedFor() {
        var administrator = Cast.administrator(accounts);
        var browser = administrator.at(port);
        var absent = UUID.randomUUID();
        browser.open("/accounts/" + absent);
        browser.open("/nowhere-plantovic?q=plantovic");
        var figures = browser.open("/actuator/prometheus").body();
        assertThat(figures).contains("http_server_requests").contains("/accounts/{id}")
                .doesNotContain(absent.toString()).doesNotContain("plantovic").doesNotContain(administrator.login())
                .doesNotContain(administrator.account().value().toString());
    }
}
