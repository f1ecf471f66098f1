package org.zaklon.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zaklon.store.TestDatabase;

/** The migrated database keeps the rules of row security, and the check itself is checked with planted flaws. */
class StructureTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private record Flaw(String name, String statement, String found) {}

    private static final List<Flaw> FLAWS = List.of(
            new Flaw("a table that somebody added without row security",
                    "create table access.forgotten (id uuid primary key)", "access.forgotten"),
            new Flaw("row security without force, so that the owner is exempt",
                    "alter table access.case_scope no force row level security", "access.case_scope"),
            new Flaw("row security switched off",
                    "alter table audit.entry disable row level security", "audit.entry"),
            new Flaw("a view with the rights of its owner",
                    "create view access.all_cases as select * from access.case_scope", "access.all_cases"),
            new Flaw("a materialised view",
                    "create materialized view access.counts as select count(*) from access.case_scope", "access.counts"),
            new Flaw("a definer function in a module",
                    "create function access.peek() returns bigint language sql security definer as 'select 1::bigint'", "peek"),
            new Flaw("a definer function of the owner in sec",
                    "create function sec.peek() returns bigint language sql security definer set search_path = pg_catalog, pg_temp"
                            + " as 'select 1::bigint'", "sec.peek"),
            new Flaw("a function of the guard that nobody reviewed",
                    "create function sec.peek2() returns bigint language sql security definer as 'select 1::bigint';"
                            + " alter function sec.peek2() owner to zaklon_guard", "sec.peek2"),
            new Flaw("a function that claims to leak nothing",
                    "create function access.quiet(text) returns boolean language sql leakproof as 'select true'", "access.quiet"),
            new Flaw("truncate for the application", "grant truncate on access.case_scope to zaklon_app", "TRUNCATE"),
            new Flaw("references for the application", "grant references on access.case_scope to zaklon_app", "REFERENCES"),
            new Flaw("a table for everybody", "grant select on access.case_scope to public", "access.case_scope SELECT"),
            new Flaw("a function for everybody", "grant execute on function sec.agency() to public", "sec.agency()"),
            new Flaw("a schema that the application may build in", "grant create on schema access to zaklon_app", "access CREATE"),
            new Flaw("a policy for everybody", "create policy open on access.case_scope using (agency is null)", "access.case_scope: open"),
            new Flaw("a policy that permits everything",
                    "create policy all_of_it on access.case_scope to zaklon_app using (true)", "all_of_it"),
            new Flaw("a natural key across agencies", "create unique index by_name on access.case_scope (area, opened_at)", "by_name"),
            new Flaw("a counting identity", "create sequence access.number", "access.number"),
            new Flaw("a rule", "create rule no_delete as on delete to access.case_scope do instead nothing", "no_delete"),
            new Flaw("a role that passes row security", "alter role zaklon_app bypassrls", "zaklon_app"),
            new Flaw("membership in the owner", "grant zaklon_owner to zaklon_app", "zaklon_owner"));

    @Test
    void theMigratedDatabaseHasNoneOfTheKnownFlaws() throws SQLException {
        try (var superuser = DATABASE.asSuperuser()) {
            assertThat(Structure.flaws(superuser)).isEmpty();
        }
    }

    /** Each in a transaction that is undone, roles included. */
    @TestFactory
    Stream<DynamicTest> aPlantedFlawIsFound() {
        return FLAWS.stream().map(flaw -> DynamicTest.dynamicTest(flaw.name(), () -> {
            try (var superuser = DATABASE.asSuperuser(); var statement = superuser.createStatement()) {
                superuser.setAutoCommit(false);
                statement.execute(flaw.statement());
                assertThat(Structure.flaws(superuser)).anySatisfy(found -> assertThat(found).contains(flaw.found()));
                superuser.rollback();
            }
        }));
    }

    @Test
    void everyExceptionNamesWhatExistsAndAReason() throws SQLException {
        var exceptions = new ArrayList<>(Sources.list("tables-without-row-security.txt"));
        exceptions.addAll(Sources.list("unique-across-agencies.txt"));
        exceptions.addAll(Sources.list("functions-of-the-guard.txt"));
        try (var superuser = DATABASE.asSuperuser()) {
            for (var line : exceptions) {
                var words = line.split(":", 2);
                assertThat(words).as(line).hasSize(2);
                assertThat(words[1].strip()).as(line).hasSizeGreaterThan(10);
                assertThat(exists(superuser, words[0].strip())).as("%s exists", words[0]).isTrue();
            }
        }
    }

    @Test
    void anErrorOfTheDatabaseDoesNotRepeatTheValues() throws SQLException {
        try (var app = DATABASE.dataSource().getConnection(); var statement = app.createStatement()) {
            var insert = "insert into store.once values ('7b1c2f6e-0000-4000-8000-000000000001',"
                    + " '7b1c2f6e-0000-4000-8000-000000000002', 'Planted Name', now())";
            statement.execute(insert);
            assertThatThrownBy(() -> statement.execute(insert))
                    .isInstanceOf(SQLException.class)
                    .message().doesNotContain("Planted Name").doesNotContain("7b1c2f6e");
        }
    }

    private static boolean exists(Connection superuser, String name) throws SQLException {
        try (var query = superuser.prepareStatement("select coalesce(to_regclass(?)::oid, to_regprocedure(?)::oid) is not null")) {
            query.setString(1, name.contains("(") ? null : name);
            query.setString(2, name.contains("(") ? name : null);
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
