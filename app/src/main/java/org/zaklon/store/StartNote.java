package org.zaklon.store;

/** What a room wants to be said at the terminal once the application serves; the launcher says it. */
public interface StartNote {
    String text();
}
