package org.zaklon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.zaklon.store.TestDatabase;

/** How many rows of each table a database has read: what times only hint at. */
final class RowsRead {
    private final Connection superuser;
    private Map<String, Long> before = Map.of();

    RowsRead(String database) throws SQLException {
        this.superuser = TestDatabase.superuserOf("/" + database);
    }

    /** Rows read since this was last asked, by table, those that were read at all. */
    Map<String, Long> sinceThen() throws SQLException, InterruptedException {
        var now = now();
        var read = new TreeMap<String, Long>();
        now.forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more > 0) {
                read.put(table, more);
            }
        });
        before = now;
        return read;
    }

    /** Sessions report what they read when they have been idle for ten seconds. */
    private Map<String, Long> now() throws SQLException, InterruptedException {
        Thread.sleep(11_000);
        var rows = new TreeMap<String, Long>();
        try (var statement = superuser.createStatement();
             var found = statement.executeQuery("""
                     select schemaname || '.' || relname, coalesce(seq_tup_read, 0) + coalesce((
                         select sum(idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid), 0)
                     from pg_stat_user_tables t
                     """)) {
            while (found.next()) {
                rows.put(found.getString(1), found.getLong(2));
            }
        }
        return rows;
    }
}
