package org.zaklon.linkage.spark;

import java.io.Serializable;
import org.zaklon.linkage.batch.RowKeys;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.records.Records;

/**
 * What each machine needs: the columns of all records, about 4 bytes a field and record, and the model once there is one. It is sent once to a machine;
 * keys and scorer are made there when first asked for.
 */
final class Worker implements Serializable {
    private static final long serialVersionUID = 1;

    private final Records records;
    private final Model model;
    private transient RowKeys keys;
    private transient Scorer scorer;

    /** @param model null while there is none */
    Worker(Records records, Model model) {
        this.records = records;
        this.model = model;
    }

    Records records() {
        return records;
    }

    synchronized RowKeys keys() {
        keys = keys == null ? RowKeys.of(records) : keys;
        return keys;
    }

    /** One for each task. */
    synchronized Scorer scorer() {
        scorer = scorer == null ? new Scorer(Comparisons.of(records), model) : scorer;
        return scorer.copy();
    }
}
