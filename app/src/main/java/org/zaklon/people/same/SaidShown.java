package org.zaklon.people.same;

/** A line of the history of decisions, in words. */
public record SaidShown(String other, String verdict, String by) {}
