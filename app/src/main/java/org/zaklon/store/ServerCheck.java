package org.zaklon.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Refuses a server on which row security would not hold. */
final class ServerCheck {

    private static final String SEE = "See docs/operations.md, 'A PostgreSQL server of your own'.";

    private ServerCheck() {}

    /** Before the migrations: the release, and that the roles are there and apart. */
    static ServerVersion beforeMigrations(Server server) {
        try (var owner = server.asOwner()) {
            var version = version(owner);
            if (version.isTooOld()) {
                throw new StartupProblem(
                        "The database server is PostgreSQL %s; Zaklon needs %d or later.".formatted(version, ServerVersion.OLDEST_MAJOR),
                        "Upgrade the server, or leave ZAKLON_DB_URL unset to use the embedded one.");
            }
            if (!is(owner, "select 1 from pg_roles where rolname = '%s'".formatted(server.guard()))) {
                throw new StartupProblem("The database has no role '%s'.".formatted(server.guard()), SEE);
            }
            if (!is(owner, "select 1 where pg_has_role(current_user, '%s', 'member')".formatted(server.guard()))) {
                throw new StartupProblem(
                        "The role '%s' is not a member of '%s'.".formatted(server.owner().user(), server.guard()), SEE);
            }
            return version;
        } catch (SQLException e) {
            throw unreachable(server, server.owner(), e);
        }
    }

    /** After the migrations: what the application connects as can neither pass row security nor change the tables. */
    static void applicationRole(Server server) {
        try (var app = server.asApp()) {
            if (is(app, "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)")) {
                throw tooStrong(server, "is superuser, BYPASSRLS or CREATEROLE");
            }
            if (server.app().user().equals(server.owner().user())
                    || is(app, "select 1 where pg_has_role(current_user, '%s', 'member')".formatted(server.owner().user()))
                    || is(app, "select 1 where pg_has_role(current_user, '%s', 'member')".formatted(server.guard()))) {
                throw tooStrong(server, "is owner or guard, or a member of them");
            }
            if (is(app, "select 1 from pg_class where relowner = (select oid from pg_roles where rolname = current_user)")) {
                throw tooStrong(server, "owns tables");
            }
        } catch (SQLException e) {
            throw unreachable(server, server.app(), e);
        }
    }

    /** What public pages connect as reads published objects and nothing else; no flaw of a page can show more. */
    static void publicRole(Server server) {
        try (var web = server.asWeb()) {
            if (hasPower(web) || is(web, """
                        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege(n.oid, 'usage')
                        and c.relkind in ('r', 'p', 'v', 'm', 'f') and (n.nspname <> 'published' and has_table_privilege(c.oid, 'select')
                             or has_table_privilege(c.oid, 'insert, update, delete, truncate'))
                        limit 1
                        """)) {
                throw new StartupProblem("The public role '%s' may do more than read what is published.".formatted(server.web().user()), SEE);
            }
        } catch (SQLException e) {
            throw unreachable(server, server.web(), e);
        }
    }

    /** What compares across agencies sees encodings and nothing else, and the application does not see them, only what is addressed to the agency that asks. */
    static void enclaveRole(Server server) {
        try (var enclave = server.asEnclave(); var app = server.asApp()) {
            if (hasPower(enclave) || is(enclave, """
                        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname not in ('pg_catalog', 'information_schema', 'enclave') and has_schema_privilege(n.oid, 'usage')
                        and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege(c.oid, 'select, insert, update, delete, truncate')
                        limit 1
                        """)) {
                throw new StartupProblem("The role of the enclave '%s' may do more than compare.".formatted(server.enclave().user()), SEE);
            }
            if (is(app, """
                        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'enclave' and c.relname not in ('question', 'drawn')
                        and (has_any_column_privilege(c.oid, 'select, insert, update') or has_table_privilege(c.oid, 'delete, truncate'))
                        """)) {
                throw new StartupProblem("The application's role '%s' may look into the enclave.".formatted(server.app().user()), SEE);
            }
        } catch (SQLException e) {
            throw unreachable(server, server.enclave(), e);
        }
    }

    private static boolean hasPower(Connection role) throws SQLException {
        return is(role, "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole)")
                || is(role, "select 1 from pg_auth_members where member = (select oid from pg_roles where rolname = current_user)");
    }

    private static StartupProblem tooStrong(Server server, String why) {
        return new StartupProblem(
                "The application's role '%s' %s, so row security would not bind it.".formatted(server.app().user(), why), SEE);
    }

    private static StartupProblem unreachable(Server server, Login login, SQLException e) {
        return new StartupProblem(
                "The database %s does not let '%s' in (%s).".formatted(server.address(), login.user(), e.getMessage()),
                "Check that the server runs, and the address, user and password in ZAKLON_DB_URL and its companions.", e);
    }

    static ServerVersion version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("show server_version_num")) {
            rows.next();
            return ServerVersion.of(rows.getInt(1));
        }
    }

    private static boolean is(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
