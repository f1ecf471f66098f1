package org.zaklon.disclosure.attack;

/**
 * What an attacker can conclude of a sum: no world that fits the knowledge has less than {@code low} or more than {@code high}.
 *
 * @param high {@link org.zaklon.disclosure.table.Said#UNBOUNDED} where nothing bounds it
 */
public record Interval(long low, long high) {
    public boolean exact() {
        return low == high;
    }

    /** How far the ends lie apart; 0 means that the number is known. */
    public long width() {
        return high - low;
    }
}
