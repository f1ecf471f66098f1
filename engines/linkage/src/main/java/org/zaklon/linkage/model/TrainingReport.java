package org.zaklon.linkage.model;

import java.io.Serializable;
import java.util.List;

/**
 * How a model came about.
 *
 * @param records how many were there
 * @param randomPairs pairs taken at random, for u
 * @param candidatePairs pairs that share a blocking key, for m
 * @param seedPairs pairs that agree on a document, an e-mail address or a telephone
 * @param rounds of expectation and maximisation until nothing moved or the limit was reached
 * @param converged whether nothing moved any more
 * @param warnings what was refused or held back, in words
 */
public record TrainingReport(
        int records, long randomPairs, long candidatePairs, long seedPairs, int rounds, boolean converged, List<String> warnings) implements Serializable {

    public TrainingReport {
        warnings = List.copyOf(warnings);
    }
}
