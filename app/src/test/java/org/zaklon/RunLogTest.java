package org.zaklon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The log of real use, in a process of its own because a process has one log. */
class RunLogTest {

    @Test
    void aLineIsOneJsonObjectWithTheNumberOfTheRequestAndWithoutTheWordsOfAFailure() throws Exception {
        var process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-cp", System.getProperty("java.class.path"), Speaking.class.getName()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("Plantović").doesNotContain("typed");
        var line = new JsonMapper().readTree(said.lines().filter(l -> l.contains("it broke")).findFirst().orElseThrow(() -> new AssertionError(said)));
        assertThat(line.get("message").asString()).isEqualTo("it broke");
        assertThat(line.toString()).contains("4711").contains("IllegalStateException").contains("NumberFormatException").contains("RunLogTest");
        assertThat(line.at("/log/level").asString()).isEqualTo("ERROR");
    }

    /** Logs one failure as the server would. */
    static final class Speaking {

        private Speaking() {}

        public static void main(String[] arguments) {
            new SpringApplicationBuilder(Speaking.class).web(WebApplicationType.NONE).profiles("run").run();
            MDC.put("request", "4711");
            LoggerFactory.getLogger("org.zaklon.test").error("it broke",
                    new IllegalStateException("quotes Plantović", new NumberFormatException("for what was typed: Plantović")));
        }
    }
}
