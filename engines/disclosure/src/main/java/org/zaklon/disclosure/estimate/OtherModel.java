package org.zaklon.disclosure.estimate;

/** What another model says of the same table; the distance between models is the better part of what is not known. */
public sealed interface OtherModel {
    /** In plain words. */
    String name();

    /**
     * @param estimate of the population
     * @param interval what it is, {@code meaning} says
     */
    record Found(String name, double estimate, Interval interval, String meaning) implements OtherModel {}

    /**
     * The simulation of the model has not settled: its chains tell different things, and each of them may be right.
     *
     * @param medians from the least to the greatest of the chains
     */
    record Unsettled(String name, Interval medians, String reason) implements OtherModel {}

    /** The model has no estimate on this table. */
    record None(String name, String reason) implements OtherModel {}
}
