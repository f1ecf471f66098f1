package org.zaklon.trainings;

/** Two forms of one test over the same objectives, so that nobody is asked the same questions before and afterwards. */
public enum TestForm {
    A, B;

    public TestForm other() {
        return this == A ? B : A;
    }
}
