package org.zaklon.cases;

import org.zaklon.country.AgeGroup;

/** What is known of the age. For every rule, whoever is not known to be an adult is a child (Convention, Art. 10(3)). */
public enum Age {
    CHILD, ADULT, UNKNOWN;

    public AgeGroup group() {
        return this == ADULT ? AgeGroup.ADULT : AgeGroup.CHILD;
    }

    public boolean child() {
        return group() == AgeGroup.CHILD;
    }
}
