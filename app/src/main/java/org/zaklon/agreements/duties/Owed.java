package org.zaklon.agreements.duties;

import java.time.LocalDate;
import org.zaklon.kernel.AgencyCode;

/**
 * An obligation as it is written down.
 *
 * @param what about work between agencies, never about a person
 * @param everyMonths 0 where it is done once
 */
public record Owed(String clause, AgencyCode agency, String what, LocalDate firstDue, int everyMonths) {}
