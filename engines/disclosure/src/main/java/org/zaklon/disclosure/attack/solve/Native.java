package org.zaklon.disclosure.attack.solve;

import com.google.ortools.Loader;

/** The solvers' machine code, loaded once and only when first needed. */
public final class Native {
    static {
        Loader.loadNativeLibraries();
    }

    private Native() {}

    static void load() {
        // what loads is the class itself
    }
}
