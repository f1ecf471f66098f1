package org.zaklon.country.reading;

import java.util.List;

/** A country profile with mistakes; the message names every one with file and line. The application does not start with it. */
public final class InvalidProfile extends RuntimeException {
    private final transient List<String> mistakes;

    InvalidProfile(List<String> mistakes) {
        super("The country profile has mistakes:\n  " + String.join("\n  ", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Each as {@code profiles/xx/units.csv line 12: unknown agency XYZ}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
