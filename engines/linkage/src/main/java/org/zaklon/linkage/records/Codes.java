package org.zaklon.linkage.records;

import java.io.Serializable;
import java.util.Arrays;

/** Which value each record has in one column, and how often each value occurs. */
public final class Codes implements Serializable {
    private final int[] ofRow;
    private final int[] counts;
    private final int known;

    /**
     * @param ofRow the code of each row, -1 where none is known
     * @param values codes lie below it
     */
    public static Codes of(int[] ofRow, int values) {
        return new Codes(ofRow, values);
    }

    Codes(int[] ofRow, int values) {
        this.ofRow = ofRow;
        this.counts = new int[values];
        for (var code : ofRow) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        this.known = Arrays.stream(counts).sum();
    }

    /** The code of the record's value, -1 where it is not known. */
    public int code(int row) {
        return ofRow[row];
    }

    /** How many records there are. */
    public int rows() {
        return ofRow.length;
    }

    /** How many values the dictionary of the column holds; codes lie below it. */
    public int values() {
        return counts.length;
    }

    /** Records with this value. */
    public int count(int code) {
        return counts[code];
    }

    /** Records in which the value is known. */
    public int known() {
        return known;
    }
}
