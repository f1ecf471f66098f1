package org.zaklon.people.likeness;

/**
 * How two records agree in one field. In words only: nobody sees a weight beside a person (law 6).
 *
 * @param field given, family, born, sex, citizenship or document
 */
public record Agreement(String field, How how) {

    /** From the same to something else. */
    public enum How {
        SAME,
        /** The same, written differently. */
        SPELLED,
        /** Near enough to be an error of writing. */
        ALIKE,
        DIFFERENT
    }
}
