package org.zaklon.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.zaklon.store.embedded.EmbeddedPostgres;

/**
 * The five roles of an embedded server. A superuser and a table's owner pass row security unless forced, therefore the
 * application connects as neither; public pages connect as a role that can read nothing but what is published, and
 * the comparison across agencies as one that sees encodings alone. The passwords change at every start and live in memory only.
 */
final class Roles {

    static final String OWNER = "zaklon_owner";
    static final String APP = "zaklon_app";
    static final String WEB = "zaklon_web";
    static final String ENCLAVE = "zaklon_enclave";
    static final String GUARD = "zaklon_guard";

    private Roles() {}

    /** Creates what is missing and gives the four logins new passwords; run by the superuser. */
    static Server prepare(EmbeddedPostgres postgres, String database) throws SQLException {
        var owner = new Login(OWNER, EmbeddedPostgres.newPassword());
        var app = new Login(APP, EmbeddedPostgres.newPassword());
        var web = new Login(WEB, EmbeddedPostgres.newPassword());
        var enclave = new Login(ENCLAVE, EmbeddedPostgres.newPassword());
        try (var superuser = postgres.connect("postgres")) {
            role(superuser, OWNER, "login password '%s'".formatted(owner.password()));
            role(superuser, APP, "login password '%s'".formatted(app.password()));
            role(superuser, WEB, "login password '%s'".formatted(web.password()));
            role(superuser, ENCLAVE, "login password '%s'".formatted(enclave.password()));
            role(superuser, GUARD, "nologin");
            // The migrations hand functions to the guard, which needs membership.
            run(superuser, "grant %s to %s".formatted(GUARD, OWNER));
            if (!exists(superuser, "select 1 from pg_database where datname = '%s'".formatted(database))) {
                run(superuser, "create database %s owner %s template template0 encoding 'UTF8'".formatted(database, OWNER));
            }
            closeToPublic(superuser, database);
        }
        try (var superuser = postgres.connect(database)) {
            run(superuser, "revoke all on schema public from public");
        }
        return new Server(postgres.url(database), owner, app, web, enclave, GUARD);
    }

    /** Privileges of a database are not copied from its template, so this follows every creation. */
    static void closeToPublic(Connection superuser, String database) throws SQLException {
        run(superuser, "revoke all on database %s from public".formatted(database));
        run(superuser, "grant connect on database %s to %s, %s, %s".formatted(database, APP, WEB, ENCLAVE));
    }

    private static void role(Connection superuser, String name, String login) throws SQLException {
        String verb = exists(superuser, "select 1 from pg_roles where rolname = '%s'".formatted(name)) ? "alter" : "create";
        run(superuser, "%s role %s nosuperuser nocreatedb nocreaterole nobypassrls noreplication %s".formatted(verb, name, login));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
