package org.zaklon.disclosure.round;

import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Publication;

/** The true world among those that an attacker holds for possible. */
final class Truth {
    private Truth() {}

    /** The true number of each atom. */
    static long[] of(Knowledge.Joined joined, Counts counts) {
        var truth = new long[joined.knowledge().atoms()];
        for (int i = 0; i < counts.size(); i++) {
            var atom = joined.atoms().get(counts.leaf(i));
            if (atom != null) {
                truth[atom] = counts.value(i);
            }
        }
        return truth;
    }

    /** @throws IllegalArgumentException where a publication says what is not true */
    static void check(Publication publication, Counts counts) {
        var values = publication.catalogue().values(counts);
        for (int cell = 0; cell < values.length; cell++) {
            var said = publication.said().get(cell);
            if (values[cell] < said.low() || values[cell] > said.high()) {
                throw new IllegalArgumentException("%s says something else about %s than the counts."
                        .formatted(publication.name(), publication.catalogue().codes(cell)));
            }
        }
    }
}
