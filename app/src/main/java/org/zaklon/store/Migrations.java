package org.zaklon.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings every module's schema up to date, one history per module, so that a module can be read, moved and numbered alone. Run
 * by the owner over connections that end with the run.
 */
final class Migrations {

    /** Each after those it refers to. A module without a folder of migrations has no tables. */
    static final List<String> MODULES = List.of(
            "store", "audit", "access", "published", "country", "api", "account", "enclave", "people", "agreements", "sharing", "bodies", "trainings",
            "migration", "cases", "referrals", "services", "incidents", "forums", "statistics", "programmes", "coordination", "oversight");

    private Migrations() {}

    static void run(Server server) {
        try {
            var fingerprint = fingerprint(server);
            if (fingerprint.equals(lastFingerprint(server))) {
                return;
            }
            for (String module : MODULES) {
                if (Migrations.class.getResource("/db/migration/" + module) != null) {
                    run(server, module);
                }
            }
            remember(server, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the last migration cannot be read or noted", e);
        }
    }

    private static void run(Server server, String module) {
        try {
            Flyway.configure()
                    .dataSource(connections(server))
                    .schemas(module)
                    .createSchemas(true)
                    .table("migration")
                    .locations("classpath:db/migration/" + module)
                    .placeholders(placeholders(server))
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartupProblem(
                    "The tables of '%s' cannot be brought up to date: %s".formatted(module, e.getMessage()),
                    "Nothing of this step was stored. Report the message; the previous version of Zaklon still runs.", e);
        }
    }

    /**
     * A migration need not wait for the disk: what a crash takes away is the end of the run, and the next start does it again.
     * The first start writes some hundred steps.
     */
    private static DataSource connections(Server server) {
        var source = new DriverManagerDataSource(server.url(), server.owner().user(), server.owner().password());
        var properties = new Properties();
        properties.setProperty("options", "-c synchronous_commit=off");
        source.setConnectionProperties(properties);
        return source;
    }

    private static Map<String, String> placeholders(Server server) {
        return Map.of("owner", server.owner().user(), "app", server.app().user(), "web", server.web().user(),
                "enclave", server.enclave().user(), "guard", server.guard());
    }

    /** Fifteen histories take a second to look through; a program that has not changed need not. */
    private static String fingerprint(Server server) throws IOException {
        var all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
        Arrays.sort(all, Comparator.comparing(Migrations::place));
        var digest = sha256();
        for (var file : all) {
            digest.update(place(file).getBytes(StandardCharsets.UTF_8));
            digest.update(file.getContentAsByteArray());
        }
        digest.update(String.join("|", server.owner().user(), server.app().user(), server.web().user(), server.enclave().user(),
                server.guard()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String place(Resource file) {
        try {
            var address = file.getURL().toString();
            return address.substring(address.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastFingerprint(Server server) throws SQLException {
        try (var owner = server.asOwner(); var statement = owner.createStatement()) {
            try (var there = statement.executeQuery("select to_regclass('store.migrated') is not null")) {
                if (!there.next() || !there.getBoolean(1)) {
                    return "";
                }
            }
            try (var row = statement.executeQuery("select fingerprint from store.migrated")) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void remember(Server server, String fingerprint) throws SQLException {
        try (var owner = server.asOwner();
                var note = owner.prepareStatement("""
                        insert into store.migrated (fingerprint) values (?)
                        on conflict (only_one) do update set fingerprint = excluded.fingerprint
                        """)) {
            note.setString(1, fingerprint);
            note.executeUpdate();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
