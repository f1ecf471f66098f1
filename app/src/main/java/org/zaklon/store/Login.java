package org.zaklon.store;

/** A role of the database and its password. */
record Login(String user, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return user;
    }
}
