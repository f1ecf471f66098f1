package org.zaklon.country;

import java.time.Period;
import java.util.Set;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitFunction;

/**
 * An article of law that lets units of one function share classes of data with units of another, without agreement or consent.
 *
 * @param condition whose data it covers
 * @param lasts how long a share on this basis lasts unless something ends it earlier
 */
public record ShareLaw(
        UnitFunction from, UnitFunction to, Purpose purpose, Set<DataClass> classes, Condition condition, LegalBasis legalBasis,
        Period lasts, Confidence confidence) {

    /** Whose data an article covers. */
    public enum Condition {
        ANY,
        /** Only of a child; whoever is not known to be an adult is one. */
        CHILD
    }

    public ShareLaw {
        classes = Set.copyOf(classes);
        if (!from.mayHoldProtectedData() || !to.mayHoldProtectedData()) {
            throw new IllegalArgumentException("no law of this platform shares with " + UnitFunction.IMMIGRATION_ENFORCEMENT);
        }
    }

    public boolean covers(UnitFunction giver, UnitFunction receiver, Purpose why, DataClass dataClass, boolean child) {
        return from == giver && to == receiver && purpose == why && classes.contains(dataClass)
                && switch (condition) {
                    case ANY -> true;
                    case CHILD -> child;
                };
    }
}
