package org.zaklon.ui.parts;

/**
 * The tint of a tag or a status. Tones differ, they do not rank: nothing about a person is ever shown in the colour of an
 * alarm, and the word says what the tint only repeats.
 */
public enum Tone {
    /** Nothing to note. */
    STONE,
    /** Settled, in force, done. */
    MOSS,
    /** Under way, sent, being worked on. */
    SKY,
    /** Waiting for somebody. */
    SAND,
    /** Ended, declined, withdrawn. */
    PLUM,
    /** A clock has run out. It stands beside clocks, not beside people. */
    CLAY;

    public String css() {
        return "tag-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
