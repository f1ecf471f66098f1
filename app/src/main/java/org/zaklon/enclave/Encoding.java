package org.zaklon.enclave;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A person as the enclave holds one: for each way in which the person is written, a filter for each field and the keys under which records meet.
 *
 * @param unit of the agency that wrote the record; it is asked when somebody is found
 */
record Encoding(String unit, List<Row> rows) {
    private static final byte FORM = 1;

    /**
     * @param filters of each field, in the order of {@link Encoder#FIELDS}; null where nothing is known
     * @param keys under HMAC, without those the record has not
     */
    record Row(long[][] filters, long[] keys) {}

    Encoding {
        rows = List.copyOf(rows);
    }

    /** As bytes whose number tells as little as may be: rows are filled up to a power of two, keys to a fixed number. */
    byte[] bytes(int mostKeys) {
        var name = unit.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var filled = Integer.highestOneBit(Math.max(1, rows.size() * 2 - 1));
        var fields = Encoder.FIELDS.size();
        var bytes = ByteBuffer.allocate(4 + 64 + filled * (fields * (1 + Encoder.WORDS * 8) + 1 + mostKeys * 8));
        bytes.put(FORM).put((byte) rows.size()).put((byte) mostKeys).put((byte) name.length).put(name);
        for (var row = 0; row < rows.size(); row++) {
            bytes.position(4 + 64 + row * (fields * (1 + Encoder.WORDS * 8) + 1 + mostKeys * 8));
            for (var filter : rows.get(row).filters()) {
                bytes.put((byte) (filter == null ? 0 : 1));
                for (var word = 0; word < Encoder.WORDS; word++) {
                    bytes.putLong(filter == null ? 0 : filter[word]);
                }
            }
            bytes.put((byte) rows.get(row).keys().length);
            for (var key : rows.get(row).keys()) {
                bytes.putLong(key);
            }
        }
        return bytes.array();
    }

    static Encoding read(byte[] all) {
        var bytes = ByteBuffer.wrap(all);
        if (bytes.get() != FORM) {
            throw new IllegalStateException("an encoding of another form");
        }
        int size = bytes.get();
        int mostKeys = bytes.get();
        var name = new byte[bytes.get()];
        bytes.get(name);
        var rows = new ArrayList<Row>(size);
        for (var row = 0; row < size; row++) {
            bytes.position(4 + 64 + row * (Encoder.FIELDS.size() * (1 + Encoder.WORDS * 8) + 1 + mostKeys * 8));
            var filters = new long[Encoder.FIELDS.size()][];
            for (var field = 0; field < filters.length; field++) {
                var known = bytes.get() == 1;
                var filter = new long[Encoder.WORDS];
                for (var word = 0; word < filter.length; word++) {
                    filter[word] = bytes.getLong();
                }
                filters[field] = known ? filter : null;
            }
            var keys = new long[bytes.get()];
            for (var key = 0; key < keys.length; key++) {
                keys[key] = bytes.getLong();
            }
            rows.add(new Row(filters, keys));
        }
        return new Encoding(new String(name, java.nio.charset.StandardCharsets.UTF_8), rows);
    }
}
