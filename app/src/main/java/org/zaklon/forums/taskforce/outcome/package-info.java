/**
 * What came of investigations, counted for a half-year or a year by the agency that answers for the number, and confirmed by a second person
 * there. Numbers are typed and lead to no case.
 */
@org.springframework.modulith.NamedInterface("task-force-outcome")
package org.zaklon.forums.taskforce.outcome;
