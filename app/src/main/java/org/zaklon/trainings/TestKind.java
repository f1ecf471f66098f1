package org.zaklon.trainings;

/** When a test is taken: before, afterwards, or some months later. */
public enum TestKind { PRE, POST, FOLLOW_UP }
