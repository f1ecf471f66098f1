package org.zaklon.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.zaklon.store.Places;
import org.zaklon.store.StartupProblem;

class EmbeddedPostgresTest {

    private final PostgresBinaries binaries = PostgresBinaries.unpackedIn(Places.cache());
    private Path folder;

    @BeforeEach
    void ownFolder() throws Exception {
        folder = TestServer.temporary();
    }

    @AfterEach
    void cleanUp() throws Exception {
        Folders.delete(folder);
    }

    @Test
    void aRestartKeepsTheDataAndTheSuperusersPassword() throws Exception {
        try (var first = start()) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('here')");
        }
        try (var second = start()) {
            assertThat(ask(second, "select word from kept")).isEqualTo("here");
        }
    }

    @Test
    void theServerIsBackWithEveryCommittedRowAfterItWasKilled() throws Exception {
        var killed = EmbeddedPostgres.start(binaries, folder, true);
        execute(killed, "create table kept (word text)");
        execute(killed, "insert into kept values ('just before')");
        var process = ProcessHandle.of(killed.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(20, TimeUnit.SECONDS);
        killed.close();
        try (var second = start()) {
            assertThat(ask(second, "select word from kept")).isEqualTo("just before");
        }
    }

    @Test
    void aServerLeftByAKilledApplicationIsStoppedBeforeANewOneStarts() throws Exception {
        var application = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-cp", System.getProperty("java.class.path"),
                        Orphaning.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        String line;
        do {
            line = application.inputReader().readLine();
        } while (line != null && !line.startsWith("server "));
        var orphan = ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow();
        application.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();
        try (var second = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(second, "select 'serves'")).isEqualTo("serves");
        }
    }

    @Test
    void aSecondInstanceOnTheSameDataIsRefusedWithASentence() {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("Another Zaklon is already running on the data in " + folder);
            assertThat(ProcessHandle.of(first.pid())).isPresent();
        }
    }

    @Test
    void dataOfAnotherMajorReleaseAreNotTouched() throws Exception {
        start().close();
        Files.writeString(folder.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("were written by PostgreSQL 17");
    }

    @Test
    void aLostPasswordFileIsNamedInsteadOfStartingAfresh() throws Exception {
        start().close();
        Files.delete(folder.resolve("database.password"));
        assertThatThrownBy(this::start).isInstanceOf(StartupProblem.class).hasMessageContaining("database.password is missing");
        assertThat(folder.resolve("database/PG_VERSION")).exists();
    }

    @Test
    @EnabledIf("isRoot")
    void asRootTheServerRunsAsNobodyWithoutAnyCapability() throws Exception {
        try (var postgres = start()) {
            var status = Files.readAllLines(Path.of("/proc", Long.toString(postgres.pid()), "status"));
            assertThat(status).anyMatch(line -> line.matches("Uid:\\s+65534\\s+65534\\s+65534\\s+65534"));
            assertThat(status).anyMatch(line -> line.matches("CapEff:\\s+0+"));
            assertThat(status).anyMatch(line -> line.matches("CapBnd:\\s+0+"));
            assertThat(status).anyMatch(line -> line.matches("NoNewPrivs:\\s+1"));
        }
    }

    @Test
    @EnabledIf("isRoot")
    void asRootAFolderThatNobodyCannotReachIsNamed() throws Exception {
        Files.setPosixFilePermissions(folder, Folders.ONLY_OWNER_ENTERS);
        assertThatThrownBy(() -> EmbeddedPostgres.start(binaries, folder.resolve("below"), false))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("The folder " + folder + " is closed to the user 'nobody'");
        assertThat(folder.resolve("below")).doesNotExist();
    }

    @Test
    void theSuperusersPasswordIsReadableByTheStarterAlone() throws Exception {
        start().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.password"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("database.new.password")).doesNotExist();
    }

    @Test
    void aDurableServerWaitsForTheDiskAndListensOnlyToThisMachine() throws Exception {
        try (var postgres = EmbeddedPostgres.start(binaries, folder, true)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    static boolean isRoot() {
        return Places.isRoot();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(binaries, folder, false);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws Exception {
        try (var connection = postgres.connect("postgres")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws Exception {
        try (var connection = postgres.connect("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** An application that will be killed: starts a server, says which, and waits. */
    static final class Orphaning {

        private Orphaning() {}

        public static void main(String[] args) throws Exception {
            var postgres = EmbeddedPostgres.start(PostgresBinaries.unpackedIn(Places.cache()), Path.of(args[0]), false);
            System.out.println("server " + postgres.pid());
            Thread.currentThread().join();
        }
    }
}
