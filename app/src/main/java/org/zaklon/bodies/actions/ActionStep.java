package org.zaklon.bodies.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.zaklon.kernel.AgencyCode;

/**
 * What became of an action.
 *
 * @param due the day it was to be done by from then on
 * @param note what was done, or why not; never with a name
 */
public record ActionStep(Instant at, AgencyCode agency, ActionState state, LocalDate due, String note) {}
