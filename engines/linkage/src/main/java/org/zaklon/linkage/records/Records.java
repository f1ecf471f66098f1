package org.zaklon.linkage.records;

import java.io.Serializable;
import java.util.List;

/**
 * Records in columns, of one source or of two.
 *
 * @param size how many
 * @param columns what is compared
 * @param second the row at which the second source begins; {@code size} where there is one source only
 */
public record Records(int size, List<Column> columns, int second) implements Serializable {

    public Records {
        columns = List.copyOf(columns);
    }

    /** With one source every pair is asked about, with two only pairs across. */
    public boolean mayPair(int a, int b) {
        return second == size || a < second != b < second;
    }

    /** How many pairs there are to ask about. */
    public double pairs() {
        return second == size ? size * (size - 1.0) / 2 : (double) second * (size - second);
    }
}
