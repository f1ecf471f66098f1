package org.zaklon.disclosure.audit;

/**
 * A sum of atoms that must stay uncertain: it must be possible that nobody is in it, and possible that at least {@code width} are.
 *
 * @param name how reports call it
 * @param sum different atoms of the knowledge
 * @param known how many of them the attacker knows himself; 0 for an outsider
 * @param width the least distance between the bounds; 0 where only presence is guarded
 */
public record Guarded(String name, int[] sum, long known, long width) {
    public Guarded {
        if (known < 0 || width < 0) {
            throw new IllegalArgumentException("What is known and the width are not negative.");
        }
    }

    public static Guarded of(String name, int[] sum, long width) {
        return new Guarded(name, sum, 0, width);
    }
}
