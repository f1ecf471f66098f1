package org.zaklon.ui.parts;

/** A step of the way back. */
public record Crumb(String label, String href) {}
