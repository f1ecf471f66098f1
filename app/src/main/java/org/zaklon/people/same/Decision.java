package org.zaklon.people.same;

import java.time.Instant;
import org.zaklon.kernel.AccountId;
import org.zaklon.people.PersonId;

/**
 * One line of the history: who said when whether two records are one person.
 *
 * @param byTwo whether it joins only once a second person has said it too: where a field contradicts, or a child is concerned
 */
record Decision(PersonId one, PersonId other, Verdict verdict, boolean byTwo, AccountId author, Instant at) {

    boolean concerns(PersonId person) {
        return one.equals(person) || other.equals(person);
    }
}
