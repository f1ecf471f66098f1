package org.zaklon.bodies.pages;

import org.zaklon.ui.parts.Tag;

/** A line of a list of actions, in the reader's words; the body is empty where its name goes without saying or is not known. */
public record ActionRow(String id, String what, String body, String accountable, String due, Tag state) {}
