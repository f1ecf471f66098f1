package org.zaklon.trainings;

/** How a course is held. */
public enum Mode { ONLINE, WORKSHOP, BLENDED }
