package org.zaklon.disclosure.attack;

import com.google.ortools.Loader;

/** The solvers' machine code, loaded once and only when first needed. */
final class Native {
    static {
        Loader.loadNativeLibraries();
    }

    private Native() {}

    static void load() {
        // what loads is the class itself
    }
}
