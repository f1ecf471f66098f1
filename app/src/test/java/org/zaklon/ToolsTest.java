package org.zaklon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.zaklon.store.StartupProblem;
import picocli.CommandLine;

class ToolsTest {

    private final StringWriter said = new StringWriter();

    @Test
    void helpListsTheCommandsAndHidesWhatOnlyTheLauncherNeeds() {
        assertThat(run("help")).isZero();
        assertThat(said.toString()).contains("demo", "run", "test", "bench").doesNotContain("train");
    }

    @Test
    void aTakenPortIsOneSentenceAndAWayOut() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("run", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(NotStarted.MENDABLE);
            assertThat(said.toString().lines().toList()).hasSize(2);
            assertThat(said.toString())
                    .startsWith("Zaklon did not start. Port %d on 127.0.0.1 cannot be used".formatted(taken.getLocalPort()))
                    .contains("--port %d.".formatted(taken.getLocalPort() + 1));
        }
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        assertThat(run("run", "--bind", "no such address")).isEqualTo(NotStarted.MENDABLE);
        assertThat(said.toString()).contains("There is no address 'no such address'.");
    }

    @Test
    void anAddressOfAnotherMachineIsNotMistakenForATakenPort() {
        // reserved for documents (RFC 5737), so it is nobody's
        assertThat(run("run", "--bind", "192.0.2.1")).isEqualTo(NotStarted.MENDABLE);
        assertThat(said.toString()).contains("The address 192.0.2.1 is none of this machine.").doesNotContain("--port");
    }

    @Test
    void aProblemDeepInsideIsSaidWithoutATrace() {
        var deep = new IllegalStateException("outer", new StartupProblem("The folder is closed.", "Open it."));
        assertThat(NotStarted.explain(deep, new PrintWriter(said))).isEqualTo(NotStarted.MENDABLE);
        assertThat(said.toString().lines()).containsExactly("Zaklon did not start. The folder is closed.", "Open it.");
    }

    @Test
    void anErrorInTheProgramKeepsItsTrace() {
        assertThat(NotStarted.explain(new IllegalStateException("oops"), new PrintWriter(said))).isEqualTo(NotStarted.BUG);
        assertThat(said.toString()).contains("an error in the program").contains("at org.zaklon.ToolsTest");
    }

    private int run(String... arguments) {
        var out = new PrintWriter(said);
        return Zaklon.commandLine().setOut(out).setErr(out).execute(arguments);
    }
}
