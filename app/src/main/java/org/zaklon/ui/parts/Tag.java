package org.zaklon.ui.parts;

/** A short word on a tint. */
public record Tag(String text, Tone tone) {}
