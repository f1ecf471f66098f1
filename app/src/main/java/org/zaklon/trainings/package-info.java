/**
 * Courses, sessions, learners, attendance, tests and the certificates that follow from them.
 */
package org.zaklon.trainings;
