/**
 * The facts of the decision about standing bodies: which agency keeps one, which seats it has, who holds them. Written by the
 * room of bodies, read by the decision and repeated by row security.
 */
@org.springframework.modulith.NamedInterface("body")
package org.zaklon.access.body;
