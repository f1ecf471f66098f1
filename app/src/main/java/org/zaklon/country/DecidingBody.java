package org.zaklon.country;

import org.zaklon.kernel.UnitFunction;

/** Units of this function may take this decision about persons of this age. */
public record DecidingBody(
        DecisionLevel level, AgeGroup age, UnitFunction function, LegalBasis legalBasis, Confidence confidence) {}
