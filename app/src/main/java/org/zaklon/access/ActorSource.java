package org.zaklon.access;

import java.util.Optional;
import org.zaklon.kernel.AccountId;

/** Where actors come from; implemented above, by the room that keeps accounts. */
public interface ActorSource {

    /** The active person behind an account; empty where the account is unknown, closed or suspended. */
    Optional<Actor> find(AccountId account);
}
