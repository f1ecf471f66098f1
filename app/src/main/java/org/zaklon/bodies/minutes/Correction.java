package org.zaklon.bodies.minutes;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/**
 * A note beside an item of adopted minutes, which themselves stay as they are.
 *
 * @param number counted within the item, from 1
 */
public record Correction(CorrectionId id, ItemId item, int number, Instant at, AgencyCode agency, String text) {}
