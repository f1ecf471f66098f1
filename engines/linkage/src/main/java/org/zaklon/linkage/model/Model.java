package org.zaklon.linkage.model;

import java.io.Serializable;
import java.util.List;
import org.zaklon.linkage.names.Names;

/**
 * A trained model. It holds no value of any record, only probabilities of levels.
 *
 * @param version of the engine's comparisons and name tables; a model of another version is refused
 * @param prior the probability that a pair taken at random is one person
 * @param comparisons one for each comparison, in their order
 * @param report how it was trained
 */
public record Model(String version, double prior, List<Weights> comparisons, TrainingReport report) implements Serializable {

    /** Of comparisons, levels and training. */
    private static final String ENGINE = "1";

    /** The version that a model of this engine carries. */
    public static String currentVersion() {
        return ENGINE + "/" + Names.version();
    }

    public Model {
        comparisons = List.copyOf(comparisons);
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("the prior must lie between 0 and 1, not " + prior);
        }
    }
}
