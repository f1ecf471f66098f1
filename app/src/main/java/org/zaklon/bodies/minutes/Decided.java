package org.zaklon.bodies.minutes;

/**
 * A decision on an item.
 *
 * @param text what was decided
 * @param reason why; may be empty
 * @param dissent who saw it otherwise and why, by seat and never by name; may be empty
 */
public record Decided(How how, String text, String reason, String dissent) {

    /** How it came about. */
    public enum How { CONSENSUS, MAJORITY, CHAIR }
}
