package org.zaklon.bodies.register;

/**
 * A line of the register as it is drawn.
 *
 * @param women width of their bar in a picture 400 wide, and {@code rest} of everybody else's
 */
public record RegisterRow(String name, RegisterLine line, int women, int rest) {}
