package org.zaklon.people.same;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.zaklon.people.KnownPerson;
import org.zaklon.people.Match;
import org.zaklon.people.likeness.Agreement;

/**
 * When one person alone may not join two records: where they contradict each other, or one is of a child. A child joined to a stranger's record is
 * exposed to that stranger's readers.
 */
final class ByTwo {
    private static final int OF_AGE = 18;

    private ByTwo() {}

    static boolean needed(KnownPerson person, Match match, Instant now) {
        return Stream.of("born", "sex", "document").anyMatch(field -> match.agreements().contains(new Agreement(field, Agreement.How.DIFFERENT)))
                || isChild(person, now) || isChild(match.person(), now);
    }

    /** Age unknown means child (Convention, Art. 10(3)). */
    private static boolean isChild(KnownPerson person, Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return person.identity().birth().year().map(born -> year - born <= OF_AGE).orElse(true);
    }
}
