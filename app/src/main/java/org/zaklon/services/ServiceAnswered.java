package org.zaklon.services;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of help was offered, accepted, declined or found missing: coded facts only.
 *
 * @param statisticalId the same for everything told about one case, derived with a key, not to be traced back
 * @param code of the list {@code minimum-assistance} where {@code minimum}, else of the kinds of service
 * @param byFunction what kind of unit recorded it
 */
public record ServiceAnswered(
        LineId line, UUID statisticalId, String code, boolean minimum, LineState state, String byFunction, String area, boolean child,
        LocalDate on) {}
