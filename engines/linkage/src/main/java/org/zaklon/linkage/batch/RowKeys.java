package org.zaklon.linkage.batch;

import java.util.List;
import org.zaklon.linkage.records.Records;

/** The blocking keys of each record, one kind after the other, for whoever brings together on several machines what shares a key. */
public final class RowKeys {
    private final List<KeyMaker> makers;
    private final int rowBits;

    private RowKeys(List<KeyMaker> makers, int rowBits) {
        this.makers = makers;
        this.rowBits = rowBits;
    }

    /** The same kinds as {@link Candidates#of(Records)} uses. */
    public static RowKeys of(Records records) {
        return new RowKeys(BlockingKeys.of(records), Blocks.rowBits(records));
    }

    public int kinds() {
        return makers.size();
    }

    /** The largest block of a kind that is looked through. */
    public int most(int kind) {
        return makers.get(kind).kind().most();
    }

    /** The key of a record, cut as blocks cut it; -1 where it has none of this kind. */
    public long key(int kind, int row) {
        var key = makers.get(kind).maker().of(row);
        return key == 0 ? -1 : key >>> rowBits;
    }
}
