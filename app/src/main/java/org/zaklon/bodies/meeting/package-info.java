/** Meetings of a body: planned, convened, held; who was invited and who came. */
@org.springframework.modulith.NamedInterface("meeting")
package org.zaklon.bodies.meeting;
