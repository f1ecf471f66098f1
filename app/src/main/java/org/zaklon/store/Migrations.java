package org.zaklon.store;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings every module's schema up to date, one history per module, so that a module can be read, moved and numbered alone. Run
 * by the owner over connections that end with the run.
 */
final class Migrations {

    /** Each after those it refers to. A module without a folder of migrations has no tables. */
    static final List<String> MODULES = List.of(
            "store", "audit", "access", "country", "api", "account", "people", "agreements", "sharing", "cases", "referrals",
            "services", "statistics", "coordination", "oversight");

    private Migrations() {}

    static void run(Server server) {
        for (String module : MODULES) {
            if (Migrations.class.getResource("/db/migration/" + module) != null) {
                run(server, module);
            }
        }
    }

    private static void run(Server server, String module) {
        try {
            Flyway.configure()
                    .dataSource(server.url(), server.owner().user(), server.owner().password())
                    .schemas(module)
                    .createSchemas(true)
                    .table("migration")
                    .locations("classpath:db/migration/" + module)
                    .placeholders(Map.of(
                            "owner", server.owner().user(), "app", server.app().user(), "guard", server.guard()))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartupProblem(
                    "The tables of '%s' cannot be brought up to date: %s".formatted(module, e.getMessage()),
                    "Nothing of this step was stored. Report the message; the previous version of Zaklon still runs.", e);
        }
    }
}
