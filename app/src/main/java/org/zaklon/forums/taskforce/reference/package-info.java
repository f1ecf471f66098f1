/**
 * Own case references as keyed hashes: two agencies of a task force learn that they work on the same case, and nobody else learns anything.
 * A reference is kept as a hash under a key of the house, never in plain; the agency that had it first is told first.
 */
@org.springframework.modulith.NamedInterface("task-force-reference")
package org.zaklon.forums.taskforce.reference;
