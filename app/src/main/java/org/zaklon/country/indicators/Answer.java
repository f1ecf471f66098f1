package org.zaklon.country.indicators;

/** The answer to one indicator. */
public enum Answer {
    YES, NO, UNKNOWN, NOT_ASKED, REFUSED;

    /** @param value what a form holds; null where it holds nothing, which means that nobody asked */
    public static Answer of(String value) {
        return value == null || value.isEmpty() ? NOT_ASKED : valueOf(value);
    }
}
