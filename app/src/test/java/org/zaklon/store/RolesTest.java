package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void noRoleOfOursPassesRowSecurityOrMakesRoles() throws Exception {
        assertThat(list("""
                select rolname from pg_roles
                where rolname like 'zaklon%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """)).isEmpty();
    }

    @Test
    void onlyOwnerApplicationAndPublicPagesMayLogIn() throws Exception {
        assertThat(list("select rolname from pg_roles where rolname like 'zaklon%' and rolcanlogin order by 1"))
                .containsExactly("zaklon_app", "zaklon_enclave", "zaklon_owner", "zaklon_web");
    }

    @Test
    void theApplicationOwnsNothingAndIsMemberOfNothing() throws Exception {
        assertThat(list("select relname from pg_class where relowner = 'zaklon_app'::regrole")).isEmpty();
        assertThat(list("select roleid::regrole::text from pg_auth_members where member = 'zaklon_app'::regrole")).isEmpty();
    }

    @Test
    void theOwnerIsMemberOfTheGuardToHandItFunctions() throws Exception {
        assertThat(list("select roleid::regrole::text from pg_auth_members where member = 'zaklon_owner'::regrole"))
                .containsExactly("zaklon_guard");
    }

    @Test
    void theApplicationMakesNoTablesNotEvenTemporaryOnes() throws Exception {
        try (var app = database.asApp()) {
            refused(app, "create temporary table mine (a int)");
            refused(app, "create table public.mine (a int)");
            refused(app, "create table store.mine (a int)");
            refused(app, "create schema mine");
        }
    }

    @Test
    void theApplicationMayNotRewriteWhatWasAnsweredNorReadTheHistoryOfMigrations() throws Exception {
        try (var app = database.asApp()) {
            refused(app, "update store.once set answered = ''");
            refused(app, "delete from store.once");
            refused(app, "truncate store.once");
            refused(app, "select * from store.migration");
        }
    }

    @Test
    void nothingIsGrantedToEverybody() throws Exception {
        assertThat(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                       aclexplode(c.relacl) a
                where a.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema')
                """)).isEmpty();
        assertThat(list("""
                select a.privilege_type from pg_database d, aclexplode(d.datacl) a
                where d.datname = current_database() and a.grantee = 0
                """)).isEmpty();
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> Roles.run(connection, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private List<String> list(String query) throws SQLException {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
