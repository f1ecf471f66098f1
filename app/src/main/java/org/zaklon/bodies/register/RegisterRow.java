package org.zaklon.bodies.register;

/**
 * A line of the register as it is drawn.
 *
 * @param women length of their bar in percent of the picture, and {@code rest} of everybody else's
 */
public record RegisterRow(String name, RegisterLine line, int women, int rest) {}
