/** What is taught: courses and their versions. */
@org.springframework.modulith.NamedInterface("course")
package org.zaklon.trainings.course;
