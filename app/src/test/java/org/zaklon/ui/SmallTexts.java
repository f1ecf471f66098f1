package org.zaklon.ui;

import java.time.Instant;
import java.time.InstantSource;

/** The messages of the house in a small country at a fixed hour, for tests of other packages. */
public final class SmallTexts {
    private static final Instant NOW = Instant.parse("2026-11-21T13:05:00Z");

    private SmallTexts() {}

    public static Texts texts() {
        return new Texts(SmallCountry.LANGUAGES, SmallCountry.ZONE, InstantSource.fixed(NOW), true);
    }

    public static Words bosnian() {
        return texts().in(SmallCountry.BOSNIAN);
    }

    public static Words croatian() {
        return texts().in(SmallCountry.CROATIAN);
    }
}
