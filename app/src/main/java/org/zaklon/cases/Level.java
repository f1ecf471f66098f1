package org.zaklon.cases;

import java.util.Optional;
import org.zaklon.country.DecisionLevel;

/** What an assertion says. Reports are views on the list of assertions; none of them overwrites another (law 4). */
public enum Level {
    /** Somebody saw reason to look closer. */
    SIGNAL,
    /** Indicators were looked through. */
    SCREENED,
    /** A named body found reasonable grounds (Convention, Art. 10(2)). */
    PRESUMED,
    /** The body that the law names identified the person. */
    FORMAL,
    /** A named body did not confirm it, with reasons. */
    NOT_CONFIRMED,
    /** The person did not want to be identified; help does not depend on it. */
    DECLINED,
    /** A closed case was taken up again: the same person. */
    REOPENED;

    /** The decision of the profile that allows a body to say this, where one is needed. */
    public Optional<DecisionLevel> needs() {
        return switch (this) {
            case PRESUMED -> Optional.of(DecisionLevel.PRESUMED);
            case FORMAL -> Optional.of(DecisionLevel.FORMAL);
            case NOT_CONFIRMED -> Optional.of(DecisionLevel.NOT_CONFIRMED);
            case SIGNAL, SCREENED, DECLINED, REOPENED -> Optional.empty();
        };
    }
}
