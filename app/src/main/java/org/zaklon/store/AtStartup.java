package org.zaklon.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a module must do with the owner's rights before the application serves, such as registering the key that signs the row
 * security context. Runs after the migrations and before the first connection of the application role exists, each in its own
 * transaction; the owner's connection is closed afterwards and cannot be had again. A bean of this type must therefore not need
 * the {@code DataSource}.
 */
public interface AtStartup {

    void prepare(Connection owner) throws SQLException;
}
