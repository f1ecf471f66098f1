package org.zaklon.store;

import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zaklon.store.embedded.EmbeddedPostgres;
import org.zaklon.store.embedded.PostgresBinaries;

/**
 * From nothing to a database that can serve: start or find the server, check it, migrate, let the modules prepare. Only here the
 * owner's password is known; afterwards the application holds its own role alone.
 */
final class DatabaseStart implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);
    static final String NAME = "zaklon";

    private final EmbeddedPostgres embedded;
    private final Database database;
    private final Login app;
    private final Login web;
    private final Login enclave;

    private DatabaseStart(EmbeddedPostgres embedded, Database database, Server server) {
        this.embedded = embedded;
        this.database = database;
        this.app = server.app();
        this.web = server.web();
        this.enclave = server.enclave();
    }

    static DatabaseStart of(StoreSettings settings, List<AtStartup> hooks) {
        if (settings.external() != null) {
            LOG.info("Using the PostgreSQL server at {}", settings.external().address());
            return prepare(null, settings, settings.external(), hooks);
        }
        var postgres = EmbeddedPostgres.start(PostgresBinaries.unpackedIn(settings.cache()), settings.data(), settings.durable());
        try {
            return prepare(postgres, settings, Roles.prepare(postgres, NAME), hooks);
        } catch (SQLException e) {
            postgres.close();
            throw new IllegalStateException("the embedded server refused its roles", e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static DatabaseStart prepare(EmbeddedPostgres embedded, StoreSettings settings, Server server, List<AtStartup> hooks) {
        var version = ServerCheck.beforeMigrations(server);
        if (embedded == null) {
            version.warning().ifPresent(LOG::warn);
        }
        Migrations.run(server);
        ServerCheck.applicationRole(server);
        ServerCheck.publicRole(server);
        ServerCheck.enclaveRole(server);
        try (var owner = server.asOwner()) {
            owner.setAutoCommit(false);
            settings.kind().claim(owner);
            owner.commit();
            for (var hook : hooks) {
                hook.prepare(owner);
                owner.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a module could not prepare the database", e);
        }
        var database = new Database(server.address(), version.toString(), embedded != null);
        return new DatabaseStart(embedded, database, server);
    }

    Database database() {
        return database;
    }

    Login app() {
        return app;
    }

    Login web() {
        return web;
    }

    Login enclave() {
        return enclave;
    }

    /** Ends the embedded server; one of the operator's own is left alone. */
    @Override
    public void close() {
        if (embedded != null) {
            LOG.debug("Stopping the embedded PostgreSQL");
            embedded.close();
        }
    }
}
