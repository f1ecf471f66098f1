package org.zaklon.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A reachable server with the roles that Zaklon needs.
 *
 * @param url JDBC address of Zaklon's database
 * @param owner runs the migrations and owns every table
 * @param app the role that the running application connects as; owns nothing, row security binds it
 * @param web what public pages connect as; reads published objects and nothing else
 * @param enclave what compares across agencies; sees encodings and nothing else
 * @param guard has no login; owns the functions that check the signed context
 */
record Server(String url, Login owner, Login app, Login web, Login enclave, String guard) {

    /** The address without parameters, among which somebody may have put a password. */
    String address() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.user(), owner.password());
    }

    Connection asWeb() throws SQLException {
        return DriverManager.getConnection(url, web.user(), web.password());
    }

    Connection asEnclave() throws SQLException {
        return DriverManager.getConnection(url, enclave.user(), enclave.password());
    }

    Connection asApp() throws SQLException {
        return DriverManager.getConnection(url, app.user(), app.password());
    }
}
