/** When and where a course is held. */
@org.springframework.modulith.NamedInterface("session")
package org.zaklon.trainings.session;
