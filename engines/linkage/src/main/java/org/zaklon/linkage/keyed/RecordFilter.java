package org.zaklon.linkage.keyed;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.DateColumn;
import org.zaklon.linkage.records.Records;

/**
 * One filter of 1,024 bits over a whole record (cryptographic long-term key, Schnell, Bachteler and Reiher 2011), for a partner who
 * may not be given fields. It loses precision against fields; on request it is salted by the year of birth, which must then
 * be reliable: records of different years have nothing in common.
 */
public final class RecordFilter {
    /** Length in bits. */
    public static final int BITS = 1024;

    private static final int PER_GRAM = 8;

    private final LinkageKey key;
    private final boolean saltedByYear;

    public RecordFilter(LinkageKey key, boolean saltedByYear) {
        this.key = key;
        this.saltedByYear = saltedByYear;
    }

    /** One filter for each row. */
    public List<long[]> encode(Records records) {
        var fields = records.columns().stream().map(column -> new Filters(key.mac("record " + column.name()), BITS, PER_GRAM)).toList();
        var all = new ArrayList<long[]>(records.size());
        for (var row = 0; row < records.size(); row++) {
            var filter = new long[BITS / 64];
            var salt = saltedByYear ? year(records, row) : "";
            for (var c = 0; c < fields.size(); c++) {
                add(fields.get(c), records.columns().get(c), row, salt, filter);
            }
            all.add(filter);
        }
        return all;
    }

    private static void add(Filters field, Column column, int row, String salt, long[] filter) {
        if (column.code(row) >= 0) {
            var grams = Grams.of(column, column.code(row));
            field.add(salt.isEmpty() ? grams : grams.stream().map(gram -> salt + gram).toList(), filter);
        }
    }

    private static String year(Records records, int row) {
        for (var column : records.columns()) {
            if (column instanceof DateColumn dates && dates.code(row) >= 0) {
                return dates.values().get(dates.code(row)).year() + " ";
            }
        }
        return "";
    }
}
