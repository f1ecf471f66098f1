package org.zaklon.linkage.keyed;

import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.batch.Candidates;
import org.zaklon.linkage.batch.KeyTable;
import org.zaklon.linkage.records.Records;

/**
 * What an enclave holds: filters and keys, no name.
 *
 * @param records with keyed columns only
 * @param keys under which records meet
 */
public record Encoded(Records records, KeyTable keys) {

    /** Links as plain records are linked: the same training, weights and clusters over levels of encodings. */
    public Linkage link(Linkage.Settings settings, Progress progress) {
        return Linkage.run(Candidates.of(records, keys), records, settings, progress);
    }
}
