/**
 * The items of an agenda and what was said about them. Each keeps its owner and its audience; minutes are put together for each
 * reader from what that reader may see.
 */
@org.springframework.modulith.NamedInterface("minutes")
package org.zaklon.bodies.minutes;
