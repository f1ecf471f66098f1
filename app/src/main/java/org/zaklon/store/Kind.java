package org.zaklon.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Whether a database holds invented people or real ones. Decided at its first start, and never mixed. */
enum Kind {
    DEMO("zaklon demo"),
    LIVE("zaklon run");

    private final String command;

    Kind(String command) {
        this.command = command;
    }

    void claim(Connection owner) throws SQLException {
        try (var insert = owner.prepareStatement("insert into store.kind (kind) values (lower(?)) on conflict do nothing")) {
            insert.setString(1, name());
            insert.executeUpdate();
        }
        try (var statement = owner.createStatement(); var rows = statement.executeQuery("select upper(kind) from store.kind")) {
            rows.next();
            var there = valueOf(rows.getString(1));
            if (there != this) {
                throw new StartupProblem(
                        "The data were made by '%s'; '%s' would mix invented people with real ones.".formatted(there.command, command),
                        "Choose another folder with --data, or another database.");
            }
        }
    }
}
