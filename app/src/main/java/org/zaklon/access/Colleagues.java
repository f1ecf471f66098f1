package org.zaklon.access;

import java.util.List;
import java.util.Optional;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;

/** The people one works with: to assign a case, and to name who wrote something. Implemented above, by the room that keeps accounts. */
public interface Colleagues {

    /** @param name the display name for work, never an official identity document's */
    record Colleague(AccountId account, String name, UnitCode unit, Role role) {}

    /** Whoever an account belongs or belonged to, also after it was suspended. */
    Optional<Colleague> findColleague(AccountId account);

    /** The active people of a unit, in no order: sort them in the language of the reader. */
    List<Colleague> of(UnitCode unit);
}
