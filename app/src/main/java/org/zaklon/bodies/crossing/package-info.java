/**
 * Information told in a body, which stays with the agency that tells it; and the three events about it: shared with another seat,
 * disclosed outside, refused. A meeting is no legal basis: each crossing names its clause or its article (law 1).
 */
@org.springframework.modulith.NamedInterface("crossing")
package org.zaklon.bodies.crossing;
