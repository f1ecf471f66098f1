package org.zaklon.migration.submission;

/**
 * What stands in the way of taking a file, with its line.
 *
 * @param line counted from 1, the line of the names of the columns included
 * @param column its name, or empty
 * @param found what stands there where that can be a code or a number, else empty: whoever sends the wrong file does not see it repeated
 */
public record Flaw(Kind kind, long line, String column, String found) {

    /** What is wrong. */
    public enum Kind { EMPTY, QUOTES, LONG, COLUMN_MISSING, COLUMN_UNKNOWN, CODE, VALUE, STATUS, VALUE_AND_STATUS, TWICE, TOTAL }

    static Flaw of(Kind kind, long line, String column, String found) {
        return new Flaw(kind, line, column, found.matches("[\\p{L}\\d<>+._ -]{1,24}") ? found : "");
    }
}
