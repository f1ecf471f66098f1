package org.zaklon.linkage.keyed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.zaklon.linkage.batch.KeyTable;
import org.zaklon.linkage.records.Codes;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.Records;

/** Encodes records for an enclave: a filter of 512 bits for each field, 15 bits for each gram, and keyed blocking keys. */
public final class Encoder {
    static final int BITS = 512;
    private static final int PER_GRAM = 15;

    private final LinkageKey key;
    private final double noise;

    /**
     * @param key of the domain of linkage
     * @param noise share of bits drawn anew, 0 up to 0.5; 0.02 to 0.05 at rest
     */
    public Encoder(LinkageKey key, double noise) {
        if (!(noise >= 0 && noise <= 0.5)) {
            throw new IllegalArgumentException("noise lies between 0 and 0.5, not " + noise);
        }
        this.key = key;
        this.noise = noise;
    }

    /**
     * @param references of the records by row, stable over deposits
     * @return encodings in the same order and of the same sources
     */
    public Encoded encode(Records records, IntToLongFunction references) {
        var filters = new ArrayList<long[]>();
        var columns = new ArrayList<Column>();
        var noises = new Noise(key.mac("noise"), noise);
        for (var column : records.columns()) {
            columns.add(encode(column, filters, noises, references));
        }
        var blocking = key.mac("blocking");
        var keys = KeyTable.of(records, (tag, value) -> LinkageKey.code(blocking, tag, value));
        return new Encoded(new Records(records.size(), columns, records.second()), keys);
    }

    private KeyedColumn encode(Column column, List<long[]> filters, Noise noises, IntToLongFunction references) {
        var fields = new Filters(key.mac("field " + family(column)), BITS, PER_GRAM);
        var codes = new int[column.codes().rows()];
        for (var row = 0; row < codes.length; row++) {
            codes[row] = -1;
            if (column.code(row) >= 0) {
                var filter = new long[BITS / 64];
                fields.add(Grams.of(column, column.code(row)), filter);
                noises.over(filter, column.name(), references.applyAsLong(row));
                codes[row] = filters.size();
                filters.add(filter);
            }
        }
        return new KeyedColumn(column.name(), column.kind(), Codes.of(codes, filters.size()), filters, noise);
    }

    /** Names share a key, so that exchanged names can be compared; every other field has its own. */
    private static String family(Column column) {
        return column.kind() == Kind.GIVEN || column.kind() == Kind.SURNAME ? "name" : column.name();
    }
}
