package org.zaklon.country;

/** Child or adult, as far as routing and decisions depend on it. */
public enum AgeGroup {
    /** Under eighteen, or not known to be over it. */
    CHILD,
    ADULT;

    /**
     * The group for an answer to an age question: whoever is not known to be an adult is presumed to be a child
     * (Council of Europe Convention on Action against Trafficking, Art. 10(3)).
     *
     * @param answer a code, a name of {@code Unanswered}, or null
     */
    public static AgeGroup presumedFrom(String answer) {
        return ADULT.name().equals(answer) ? ADULT : CHILD;
    }
}
