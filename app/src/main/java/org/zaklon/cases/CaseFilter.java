package org.zaklon.cases;

import java.util.Optional;

/**
 * What a list of cases shows.
 *
 * @param state null for all
 * @param text a part of a pseudonym, or empty
 */
public record CaseFilter(Tab tab, CaseState state, String text) {

    /** Whose cases are listed. */
    public enum Tab {
        /** Managed by, or waiting for, the own unit. */
        QUEUE,
        /** Those to which one is assigned. */
        MINE,
        /** Those that others share with the own unit. */
        SHARED
    }

    public CaseFilter {
        text = text == null ? "" : text.strip().toUpperCase(java.util.Locale.ROOT);
    }

    public static CaseFilter of(Tab tab) {
        return new CaseFilter(tab, null, "");
    }

    public Optional<CaseState> only() {
        return Optional.ofNullable(state);
    }
}
