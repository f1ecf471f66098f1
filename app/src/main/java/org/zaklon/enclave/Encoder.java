package org.zaklon.enclave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.RecordsBuilder;

/**
 * Makes encodings of persons and seals them, and opens them again. Bare keys of a dump name more than half of the people to somebody who knows all of
 * them, and bare filters some; so nothing is stored that is not sealed (measured by the engine's attacks).
 */
@Component
class Encoder {
    /** What a person is compared by, in the order of a row. */
    static final List<Field> FIELDS = List.of(
            new Field("given", Kind.GIVEN), new Field("family", Kind.SURNAME), new Field("born", Kind.DATE), new Field("sex", Kind.SEX),
            new Field("citizenship", Kind.NATIONALITY), new Field("document", Kind.DOCUMENT));
    /** Words of 64 bits in a filter. */
    static final int WORDS = 8;
    /** Share of bits drawn anew, also inside the seal: one more wall for whoever should get both dump and key. */
    static final double NOISE = 0.02;
    private static final int MOST_ROWS = 64;
    private static final int MOST_KEYS = 20;

    private final EnclaveKeys keys;

    Encoder(EnclaveKeys keys) {
        this.keys = keys;
    }

    /** @param rows every way in which the person is written; what is beyond 64 is left out */
    Encoding encode(UUID reference, String unit, List<List<String>> rows) {
        var builder = new RecordsBuilder(FIELDS);
        rows.stream().distinct().limit(MOST_ROWS).forEach(builder::add);
        var records = builder.build();
        var encoded = new org.zaklon.linkage.keyed.Encoder(keys.linkage(), NOISE)
                .encode(records, row -> reference.getMostSignificantBits() ^ reference.getLeastSignificantBits() + row);
        var all = new ArrayList<Encoding.Row>(records.size());
        for (var row = 0; row < records.size(); row++) {
            var at = row;
            var filters = encoded.records().columns().stream().map(KeyedColumn.class::cast)
                    .map(column -> column.code(at) < 0 ? null : column.filters().get(column.code(at))).toArray(long[][]::new);
            all.add(new Encoding.Row(filters, Arrays.stream(encoded.keys().keys()).mapToLong(kind -> kind[at]).filter(key -> key != 0)
                    .limit(MOST_KEYS).toArray()));
        }
        return new Encoding(unit, all);
    }

    /** Bound to its place: under another agency or reference it does not open. */
    byte[] seal(String agency, UUID reference, Encoding encoding) {
        return keys.seal(encoding.bytes(MOST_KEYS), bound(agency, reference));
    }

    Encoding open(String agency, UUID reference, byte[] sealed) {
        return Encoding.read(keys.open(sealed, bound(agency, reference)));
    }

    private static String bound(String agency, UUID reference) {
        return "enclave/1|record|" + agency + "|" + reference;
    }
}
