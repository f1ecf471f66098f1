/**
 * The monthly bulletin: agreed figures of a year up to a month, protected, frozen with every word beside them, put on the shelf of the portal by a second
 * person. Its number is the number of the edition there; a correction of the same month is a further vintage, and the one before stays as it is.
 */
@org.springframework.modulith.NamedInterface("migration-bulletin")
package org.zaklon.migration.bulletin;
