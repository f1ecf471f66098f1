package org.zaklon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void anUnchangedProgramDoesNotLookThroughTheHistories() throws Exception {
        var database = TestDatabase.fresh();
        try (var owner = database.asOwner()) {
            Roles.run(owner, "delete from store.migration where version = '1'");
            Migrations.run(database.server());
            assertThat(versionOneIsNoted(database)).as("not looked at").isFalse();
        }
    }

    @Test
    void everyRoomWithTablesKeepsItsOwnHistory() throws Exception {
        var database = TestDatabase.fresh();
        try (var superuser = database.asSuperuser();
                var rows = superuser.createStatement().executeQuery("""
                        select n.nspname, to_regclass(n.nspname || '.migration') is not null
                        from pg_namespace n
                        where n.nspowner = 'zaklon_owner'::regrole and n.nspname <> 'sec'
                        """)) {
            while (rows.next()) {
                assertThat(rows.getBoolean(2)).as(rows.getString(1)).isTrue();
                assertThat(Migrations.MODULES).contains(rows.getString(1));
            }
        }
    }

    private static boolean versionOneIsNoted(TestDatabase database) throws SQLException {
        try (var superuser = database.asSuperuser();
                var rows = superuser.createStatement().executeQuery("select 1 from store.migration where version = '1'")) {
            return rows.next();
        }
    }
}
