package org.zaklon.bodies.pages;

import org.zaklon.ui.parts.Tag;

/** A line of a list of bodies, in the reader's words. */
public record BodyRow(String id, String name, String kind, String areas, Tag state) {}
