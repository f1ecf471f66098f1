package org.zaklon.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zaklon.store.embedded.EmbeddedPostgres;
import org.zaklon.store.embedded.TestServer;

/**
 * A migrated, empty database of the test's own in about 50 ms: one server per JVM that does not wait for the disk, one database
 * migrated once, and a copy of it for each call.
 *
 * <p>Without Spring: {@code var database = TestDatabase.fresh();} then {@link #dataSource()} (application role, bound by row
 * security) or {@link #asOwner()}.
 *
 * <p>With Spring: {@code @SpringBootTest @ContextConfiguration(initializers = TestDatabase.ForSpring.class)}. The context gets a
 * database of its own, which lives as long as the cached context; the scheduler is off. The database itself is a bean, for a look
 * past row security.
 */
public record TestDatabase(String name, String url, String ownerUser, String ownerPassword, String appUser, String appPassword,
        String webUser, String webPassword, String enclaveUser, String enclavePassword) {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The vault's keys: one file for all contexts of this JVM, as two nodes of one installation have. */
    private static final Path KEYS = Path.of(System.getProperty("java.io.tmpdir"), "zaklon-test-keys-" + ProcessHandle.current().pid(),
            "vault.json");

    /** The application role's connections, each new: {@code search_path} as in the application. */
    public DataSource dataSource() {
        var source = new DriverManagerDataSource(url + "?logServerErrorDetail=false&options=-c%20search_path=pg_catalog", appUser, appPassword);
        source.setDriverClassName("org.postgresql.Driver");
        return source;
    }

    public Connection asOwner() throws SQLException {
        return server().asOwner();
    }

    public Connection asApp() throws SQLException {
        return server().asApp();
    }

    /** As public pages read. */
    public Connection asWeb() throws SQLException {
        return server().asWeb();
    }

    /** As the comparison across agencies sees it. */
    public Connection asEnclave() throws SQLException {
        return server().asEnclave();
    }

    /** Passes every policy: only to look at what is stored. */
    public Connection asSuperuser() throws SQLException {
        return Running.POSTGRES.connect(name);
    }

    /** Passes every policy, for a test that knows only where its database is. */
    public static Connection superuserOf(String url) throws SQLException {
        return Running.POSTGRES.connect(url.substring(url.lastIndexOf('/') + 1));
    }

    Server server() {
        return new Server(url, new Login(ownerUser, ownerPassword), new Login(appUser, appPassword), new Login(webUser, webPassword),
                new Login(enclaveUser, enclavePassword), Roles.GUARD);
    }

    /** What the application must be told to use this database. */
    public Map<String, Object> properties() {
        var all = new HashMap<String, Object>();
        logins().forEach((role, login) -> {
            all.put("zaklon.db.%s.user".formatted(role), login.user());
            all.put("zaklon.db.%s.password".formatted(role), login.password());
        });
        all.putAll(Map.of(
                "zaklon.db.url", url,
                "zaklon.db.pool", "6",
                "zaklon.jobs", "false",
                "zaklon.keys", KEYS.toString(),
                "server.port", "0"));
        return all;
    }

    private Map<String, Login> logins() {
        return Map.of("owner", new Login(ownerUser, ownerPassword), "app", new Login(appUser, appPassword), "web", new Login(webUser, webPassword),
                "enclave", new Login(enclaveUser, enclavePassword));
    }

    public static TestDatabase fresh() {
        return copyOf(TEMPLATE, true);
    }

    /** Without any migration. */
    static TestDatabase empty() {
        return copyOf("template0", false);
    }

    private static TestDatabase copyOf(String template, boolean migrated) {
        var name = "t" + COUNT.incrementAndGet();
        try (var superuser = Running.POSTGRES.connect("postgres")) {
            if (migrated) {
                Running.template();
            }
            Roles.run(superuser, "create database %s owner %s template %s".formatted(name, Roles.OWNER, template));
            Roles.closeToPublic(superuser, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var server = Running.SERVER;
        return new TestDatabase(name, Running.POSTGRES.url(name), server.owner().user(), server.owner().password(),
                server.app().user(), server.app().password(), server.web().user(), server.web().password(),
                server.enclave().user(), server.enclave().password());
    }

    /** The initializer for Spring's tests. */
    public static final class ForSpring implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = fresh();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", database.properties()));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }

    /** The one server of this JVM, started when first asked for. */
    private static final class Running {

        static final EmbeddedPostgres POSTGRES = TestServer.running();
        static final Server SERVER = roles();
        private static boolean migrated;

        static synchronized void template() {
            if (!migrated) {
                Migrations.run(SERVER);
                migrated = true;
            }
        }

        private static Server roles() {
            try {
                return Roles.prepare(POSTGRES, TEMPLATE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
