/** The register of bodies: how many meet where, who sits there, and whether they meet as often as they meant to. Counts, never a name. */
@org.springframework.modulith.NamedInterface("register")
package org.zaklon.bodies.register;
