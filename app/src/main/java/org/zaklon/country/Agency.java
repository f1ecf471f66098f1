package org.zaklon.country;

import org.zaklon.kernel.AgencyCode;

/**
 * An agency: a controller of its own data.
 *
 * @param kind a code of the list {@code agency-kinds}
 * @param level a code of the list {@code agency-levels}
 * @param abbreviation as people say it, or the code where there is none
 */
public record Agency(
        AgencyCode code, String kind, String level, String abbreviation, Localised name, Confidence confidence) {}
