/**
 * Where two sources differ: found by the rules of the profile, explained in parts by the agency that answers for it, settled by the coordinating office. Two
 * sources are never averaged; what is left of a difference stays visible as not explained.
 */
@org.springframework.modulith.NamedInterface("migration-compare")
package org.zaklon.migration.compare;
