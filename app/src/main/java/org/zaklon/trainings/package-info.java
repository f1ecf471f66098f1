/**
 * Courses, sessions, learners, attendance, tests and the certificates that follow from them. Other rooms enter by
 * {@link org.zaklon.trainings.Certificates}: whether somebody held a certificate on a day.
 */
package org.zaklon.trainings;
