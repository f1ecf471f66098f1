package org.zaklon.account;

import java.util.Optional;

/** What the launcher tells whoever starts the application for the first time. */
public interface FirstStart {

    /** A new code for the first administrator, where nobody has an account yet; each node shows one of its own. */
    Optional<String> code();
}
