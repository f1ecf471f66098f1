/**
 * Release and reintegration: how agencies plan together what somebody needs who leaves prison. A compartment of its own: it knows no
 * case of a victim, no list of persons, no number that describes a person (laws 6 and 10).
 */
@org.springframework.modulith.NamedInterface("release")
package org.zaklon.forums.release;
