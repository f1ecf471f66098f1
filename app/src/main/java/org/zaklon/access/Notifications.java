package org.zaklon.access;

import java.util.Set;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;

/** Tells a unit that something waits for it; implemented above, by the room that keeps accounts. */
public interface Notifications {

    /**
     * A line in the list of notices of everybody of the unit in one of the roles, and a letter that says no more than that there
     * is something new. Call it inside {@link Work}: it happens exactly as often as the act.
     *
     * @param key message key of the line; it names a kind of work (a referral to answer), never a person (law 12)
     */
    void tell(UnitCode unit, Set<Role> roles, String key);

    /** A letter to one person that says no more than that there is something new; what it is stands on the person's own pages. */
    default void remind(AccountId person) {}
}
