package org.zaklon;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.store.TestDatabase;

/** All rooms together, as they are started for real use. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
class HouseStartsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Scheduler scheduler;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void aNodeSaysToAnybodyThatItLivesAndServes(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(get(path).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void aStrangerIsAskedToSignIn() throws Exception {
        var answer = get("/");
        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches(".*/(sign-in|first-run)");
    }

    @Test
    void jobsDoNotRunWhileTestsDo() {
        assertThat(scheduler.getSchedulerState().isStarted()).isFalse();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html,application/json").build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
