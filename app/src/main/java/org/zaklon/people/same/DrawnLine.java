package org.zaklon.people.same;

/** A pair that waits, without a word on whom it is about. */
public record DrawnLine(String href, String text) {}
