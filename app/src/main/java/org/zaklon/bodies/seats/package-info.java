/** Founding bodies, giving out their seats, and who comes and goes. */
@org.springframework.modulith.NamedInterface("seats")
package org.zaklon.bodies.seats;
