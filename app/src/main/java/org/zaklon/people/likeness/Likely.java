package org.zaklon.people.likeness;

import java.util.List;

/**
 * A candidate beside what was looked for.
 *
 * @param candidate its place in the list that was given
 * @param weight in bits, to order candidates by; it goes on no page
 * @param agreements only of fields that both have
 * @param crosswise whether given and family name meet when exchanged
 */
public record Likely(int candidate, double weight, List<Agreement> agreements, boolean crosswise) {
    /** From here on a record is worth a look: two rare names alone reach it, one frequent name does not. */
    private static final double WORTH_A_LOOK = -4;

    public Likely {
        agreements = List.copyOf(agreements);
    }

    public static boolean worthALook(double weight) {
        return weight >= WORTH_A_LOOK;
    }

    /** Whether a field contradicts. */
    public boolean contradicts(String field) {
        return agreements.contains(new Agreement(field, Agreement.How.DIFFERENT));
    }
}
