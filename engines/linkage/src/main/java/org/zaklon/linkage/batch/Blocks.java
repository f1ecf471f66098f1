package org.zaklon.linkage.batch;

import java.util.Arrays;
import java.util.List;
import org.zaklon.linkage.records.Records;

/** The records that share keys. A pair that shares several is met under the first of them only. */
final class Blocks {
    /** What is done with a pair. */
    @FunctionalInterface
    interface Visitor {
        void pair(int a, int b);
    }

    private final Records records;
    private final int rowBits;
    private final long[][] keys;
    private final long[][] sorted;

    private Blocks(Records records, int kinds) {
        this.records = records;
        this.rowBits = rowBits(records);
        this.keys = new long[kinds][];
        this.sorted = new long[kinds][];
    }

    /** So many bits of a key make room for the row. */
    static int rowBits(Records records) {
        return Math.max(1, 32 - Integer.numberOfLeadingZeros(records.size()));
    }

    static Blocks of(Records records, List<KeyMaker> makers) {
        var blocks = new Blocks(records, makers.size());
        for (var k = 0; k < makers.size(); k++) {
            blocks.index(k, makers.get(k));
        }
        return blocks;
    }

    /** How many kinds of keys there are. */
    int kinds() {
        return keys.length;
    }

    /** How many entries a kind has, for cutting it into pieces. */
    int entries(int kind) {
        return sorted[kind].length;
    }

    private void index(int kind, KeyMaker maker) {
        var ofRow = new long[records.size()];
        var entries = new long[records.size()];
        var count = 0;
        for (var row = 0; row < ofRow.length; row++) {
            var key = maker.maker().of(row);
            ofRow[row] = key >>> rowBits;
            if (key != 0) {
                entries[count++] = ofRow[row] << rowBits | row;
            }
        }
        var all = Arrays.copyOf(entries, count);
        Arrays.parallelSort(all);
        keys[kind] = ofRow;
        sorted[kind] = kept(all, ofRow, maker.kind().most());
    }

    /** Blocks of two up to the limit; records outside them have no key of this kind. */
    private long[] kept(long[] all, long[] ofRow, int most) {
        var count = 0;
        for (int from = 0, to; from < all.length; from = to) {
            to = end(all, from);
            var kept = to - from >= 2 && to - from <= most;
            for (var i = from; i < to; i++) {
                if (kept) {
                    all[count++] = all[i];
                } else {
                    ofRow[row(all[i])] = 0;
                }
            }
        }
        return Arrays.copyOf(all, count);
    }

    private int end(long[] entries, int from) {
        var to = from + 1;
        while (to < entries.length && entries[to] >>> rowBits == entries[from] >>> rowBits) {
            to++;
        }
        return to;
    }

    private int row(long entry) {
        return (int) (entry & (1L << rowBits) - 1);
    }

    /** Visits the pairs of all blocks of a kind that begin between two entries. */
    void visit(int kind, int first, int last, Visitor visitor) {
        var entries = sorted[kind];
        var from = first;
        while (from > 0 && from < entries.length && entries[from] >>> rowBits == entries[from - 1] >>> rowBits) {
            from++;
        }
        for (int to; from < last; from = to) {
            to = end(entries, from);
            for (var i = from; i < to; i++) {
                for (var j = i + 1; j < to; j++) {
                    var a = row(entries[i]);
                    var b = row(entries[j]);
                    if (records.mayPair(a, b) && isFirst(kind, a, b)) {
                        visitor.pair(a, b);
                    }
                }
            }
        }
    }

    private boolean isFirst(int kind, int a, int b) {
        for (var k = 0; k < kind; k++) {
            if (keys[k][a] != 0 && keys[k][a] == keys[k][b]) {
                return false;
            }
        }
        return true;
    }
}
