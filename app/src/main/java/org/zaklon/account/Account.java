package org.zaklon.account;

import java.time.Instant;
import org.zaklon.kernel.AccountId;

/**
 * The account of one person, or of one program of an agency.
 *
 * @param login what is typed to sign in, lower case; null where the reader has no business with it, and for a program
 * @param name how colleagues see the person
 * @param language the language tag of letters and pages; null for the first of the profile
 * @param mail where neutral letters go; null where there is no address
 */
public record Account(
        AccountId id, Kind kind, String login, String name, Position position, String language, String mail, State state,
        Instant createdAt) {

    /** Who is behind an account. */
    public enum Kind { PERSON, MACHINE }

    /** Whether one may act. */
    public enum State {
        /** Created, not yet taken over by its person. */
        INVITED,
        ACTIVE,
        SUSPENDED
    }

    /** An account never prints its person: not the name, not the address. */
    @Override
    public String toString() {
        return "account " + id.value();
    }
}
