package org.zaklon.ui.parts;

/**
 * A point of a timeline.
 *
 * @param machine the time for machines, ISO 8601
 * @param when the time in words
 * @param by who did it, in words; may be null
 * @param text may be null
 */
public record Step(String machine, String when, String title, String by, String text, Tag status) {}
