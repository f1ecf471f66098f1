package org.zaklon.store;

/**
 * The database as the running application may know it: no owner, no password.
 *
 * @param url where it is, without credentials
 * @param version as the server names itself, e.g. {@code 18.6}
 * @param embedded whether this application started the server itself
 */
public record Database(String url, String version, boolean embedded) {}
