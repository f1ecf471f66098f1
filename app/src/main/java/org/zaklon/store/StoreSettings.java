package org.zaklon.store;

import java.nio.file.Path;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * Where the data are, as the command line and the environment say.
 *
 * @param data folder of the embedded server
 * @param cache folder of its programs
 * @param external a server of the operator's own, or null for the embedded one
 * @param kind invented people or real ones
 * @param pool greatest number of connections of the application
 * @param durable false only where the data are thrown away: commits of the embedded server do not wait for the disk
 */
record StoreSettings(Path data, Path cache, Server external, Kind kind, int pool, boolean durable) {

    static StoreSettings of(Environment environment) {
        return new StoreSettings(
                path(environment, "zaklon.data", Places.data()),
                path(environment, "zaklon.cache", Places.cache()),
                external(environment),
                environment.matchesProfiles("demo") ? Kind.DEMO : Kind.LIVE,
                environment.getProperty("zaklon.db.pool", Integer.class, 16),
                environment.getProperty("zaklon.db.durable", Boolean.class, true));
    }

    private static Path path(Environment environment, String name, Path otherwise) {
        var value = environment.getProperty(name);
        return (value == null || value.isBlank() ? otherwise : Path.of(value)).toAbsolutePath().normalize();
    }

    private static Server external(Environment environment) {
        var url = environment.getProperty("zaklon.db.url");
        if (url == null || url.isBlank()) {
            return null;
        }
        var owner = login(environment, "zaklon.db.owner");
        // ZAKLON_DB_USER and ZAKLON_DB_PASSWORD are the application's, as in most programs.
        var app = environment.containsProperty("zaklon.db.app.user")
                ? login(environment, "zaklon.db.app")
                : login(environment, "zaklon.db");
        var web = login(environment, "zaklon.db.web");
        var enclave = login(environment, "zaklon.db.enclave");
        return new Server(url, owner, app, web, enclave, environment.getProperty("zaklon.db.guard", Roles.GUARD));
    }

    private static Login login(Environment environment, String prefix) {
        return new Login(required(environment, prefix + ".user"), required(environment, prefix + ".password"));
    }

    private static String required(Environment environment, String name) {
        var value = environment.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new StartupProblem(
                    "ZAKLON_DB_URL is set, but %s is not.".formatted(name.toUpperCase(Locale.ROOT).replace('.', '_')),
                    "Zaklon needs four logins: ZAKLON_DB_OWNER_USER and _PASSWORD for the tables, ZAKLON_DB_APP_USER and _PASSWORD for"
                            + " its own use, ZAKLON_DB_WEB_USER and _PASSWORD for public pages, ZAKLON_DB_ENCLAVE_USER and _PASSWORD for the"
                            + " comparison across agencies. See docs/operations.md, 'A PostgreSQL server of your own'.");
        }
        return value;
    }
}
