package org.zaklon.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.zaklon.store.TestDatabase;

/** What a thief of the whole database would read: every row of every table as text, and every byte string read as text. */
public final class Dump {
    private Dump() {}

    public static List<String> of(Environment environment) throws SQLException {
        var rows = new ArrayList<String>();
        try (var superuser = connect(environment)) {
            for (var table : column(superuser, """
                    select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                    """)) {
                rows.addAll(column(superuser, "select t::text from " + table + " t"));
            }
            for (var bytes : column(superuser, """
                    select 'select encode(' || quote_ident(column_name) || ', ''escape'') from '
                        || quote_ident(table_schema) || '.' || quote_ident(table_name)
                    from information_schema.columns where data_type = 'bytea'
                        and table_schema not in ('pg_catalog', 'information_schema')
                    """)) {
                rows.addAll(column(superuser, bytes));
            }
        }
        return rows;
    }

    public static int count(Environment environment, String query) {
        try (var superuser = connect(environment)) {
            return Integer.parseInt(column(superuser, query).getFirst());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Environment environment) throws SQLException {
        return TestDatabase.superuserOf(environment.getRequiredProperty("zaklon.db.url"));
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }
}
