package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.zaklon.store.embedded.EmbeddedPostgres;
import org.zaklon.store.embedded.PostgresBinaries;
import org.zaklon.store.embedded.TestServer;

/** What docs/operations.md tells an administrator to run is what we ran. */
class OperationsPageTest {

    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @Test
    void itsSqlMakesAServerThatZaklonAcceptsAndABackupRoleThatReadsEverything() throws Exception {
        var blocks = SQL.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();
        var folder = TestServer.temporary();
        try (var postgres = EmbeddedPostgres.start(PostgresBinaries.unpackedIn(Places.cache()), folder, false)) {
            run(postgres, "postgres", blocks.get(0));
            run(postgres, "zaklon", blocks.get(1));
            var server = new Server(postgres.url("zaklon"), new Login("zaklon_owner", "choose one"),
                    new Login("zaklon_app", "choose another"), new Login("zaklon_web", "choose a fourth"),
                    new Login("zaklon_enclave", "choose a fifth"), "zaklon_guard");
            assertThatCode(() -> {
                ServerCheck.beforeMigrations(server);
                Migrations.run(server);
                ServerCheck.applicationRole(server);
                ServerCheck.publicRole(server);
            }).doesNotThrowAnyException();
            try (var backup = DriverManager.getConnection(server.url(), "zaklon_backup", "choose a third");
                    var tables = backup.createStatement().executeQuery("""
                            select count(*), count(*) filter (where has_table_privilege(c.oid, 'select'))
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
                            """)) {
                tables.next();
                assertThat(tables.getInt(2)).isPositive().isEqualTo(tables.getInt(1));
                Roles.run(backup, "set row_security = off");
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Test
    void itNamesEverySettingThatIsRead() throws Exception {
        var page = Files.readString(PAGE);
        assertThat(List.of("ZAKLON_DB_URL", "ZAKLON_DB_OWNER_USER", "ZAKLON_DB_OWNER_PASSWORD", "ZAKLON_DB_APP_USER",
                        "ZAKLON_DB_APP_PASSWORD", "ZAKLON_DB_WEB_USER", "ZAKLON_DB_WEB_PASSWORD", "ZAKLON_DB_ENCLAVE_USER", "ZAKLON_DB_ENCLAVE_PASSWORD", "ZAKLON_DB_USER", "ZAKLON_DB_PASSWORD", "ZAKLON_DB_GUARD", "ZAKLON_DB_POOL",
                        "ZAKLON_CACHE", "ZAKLON_LOG_FORMAT", "ZAKLON_KEYS", "ZAKLON_PROFILE", "ZAKLON_PROFILE_DIR"))
                .allSatisfy(name -> assertThat(page).contains(name));
    }

    private static void run(EmbeddedPostgres postgres, String database, String block) throws Exception {
        try (var superuser = postgres.connect(database)) {
            for (String statement : block.replaceAll("--.*", "").split(";\\s*")) {
                if (!statement.isBlank()) {
                    Roles.run(superuser, statement);
                }
            }
        }
    }
}
