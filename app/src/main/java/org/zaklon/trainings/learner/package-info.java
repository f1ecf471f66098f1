/** Who learns: the registry of learners and their places in sessions. */
@org.springframework.modulith.NamedInterface("learner")
package org.zaklon.trainings.learner;
