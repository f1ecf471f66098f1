package org.zaklon.bodies.pages;

import org.zaklon.ui.parts.Tag;

/** A line of a list of meetings, in the reader's words. */
public record MeetingRow(String id, String name, String when, String where, Tag state) {}
