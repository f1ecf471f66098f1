package org.zaklon.linkage.batch;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.linkage.records.Records;

/**
 * The blocking keys of records as numbers that can be stored, sent and compared.
 *
 * @param tags what each kind of key is made of
 * @param keys by kind and row; 0 where a record has none
 */
public record KeyTable(List<String> tags, long[][] keys) {

    /** Turns a key into the number that is kept. */
    @FunctionalInterface
    public interface Secret {
        long of(String tag, long key);
    }

    public KeyTable {
        tags = List.copyOf(tags);
    }

    /**
     * The keys of several parts. Those of one part are left out: how often they occur would tell what they are.
     *
     * @param secret a keyed function, so that nobody without the key can tell what a number stands for
     */
    public static KeyTable of(Records records, Secret secret) {
        var tags = new ArrayList<String>();
        var keys = new ArrayList<long[]>();
        for (var maker : BlockingKeys.alwaysOf(records)) {
            if (!maker.kind().equals(KeyKind.coarse(maker.kind().tag()))) {
                var ofRow = new long[records.size()];
                for (var row = 0; row < ofRow.length; row++) {
                    var key = maker.maker().of(row);
                    ofRow[row] = key == 0 ? 0 : secret.of(maker.kind().tag(), key);
                }
                tags.add(maker.kind().tag());
                keys.add(ofRow);
            }
        }
        return new KeyTable(tags, keys.toArray(long[][]::new));
    }

    List<KeyMaker> makers() {
        var makers = new ArrayList<KeyMaker>();
        for (var kind = 0; kind < keys.length; kind++) {
            var ofRow = keys[kind];
            makers.add(new KeyMaker(KeyKind.fine(tags.get(kind)), row -> ofRow[row]));
        }
        return makers;
    }
}
