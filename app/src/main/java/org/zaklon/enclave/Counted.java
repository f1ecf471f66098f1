package org.zaklon.enclave;

import java.util.List;

/**
 * How many people all records are.
 *
 * @param together pairs of records within the groups that were found
 * @param bands every band of likeness, also the empty ones
 */
public record Counted(int records, int people, int together, List<OfBand> bands) {

    /**
     * @param pairs how many are so alike
     * @param reviewed of those drawn at random how many somebody decided
     * @param same of those decided how many are one person
     */
    public record OfBand(Band band, int pairs, int reviewed, int same) {}

    public Counted {
        bands = List.copyOf(bands);
    }
}
