package org.zaklon.disclosure.attack.people;

import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.table.Said;

/**
 * Knows some persons' records wholly, for example those who came with her, and takes them off every number. What is left speaks of
 * the others alone; every attack is repeated on it.
 */
public final class Insider {
    private Insider() {}

    /**
     * What the insider knows of the others.
     *
     * @param known the atom of each person she knows; an atom stands as often as she knows persons in it
     * @return the same atoms and statements, less her own; in it presence means the presence of somebody else
     * @throws IllegalArgumentException where she claims more persons than a statement allows
     */
    public static Knowledge others(Knowledge knowledge, int... known) {
        var count = new long[knowledge.atoms()];
        for (int atom : known) {
            count[atom]++;
        }
        var others = new Knowledge(knowledge.atoms());
        for (int s = 0; s < knowledge.statements(); s++) {
            long own = 0;
            for (int atom : knowledge.sum(s)) {
                own += count[atom];
            }
            others.add(knowledge.sum(s), less(knowledge.said(s), own));
        }
        return others;
    }

    /** What a statement says of the others. */
    public static Said less(Said said, long own) {
        if (own > said.high()) {
            throw new IllegalArgumentException("At most %d persons are there, and %d are said to be known.".formatted(said.high(), own));
        }
        return new Said(Math.max(0, said.low() - own), said.high() == Said.UNBOUNDED ? Said.UNBOUNDED : said.high() - own);
    }
}
