package org.zaklon.linkage.quality;

import java.util.List;

/**
 * How many people so many records are, with an interval that says how wrong the linkage may be. A clerical sample of pairs from every band of weight
 * tells which share of them is one person; false links and missed links follow from it (Ding and Fienberg 1994 correct counts in this way).
 *
 * @param people the likeliest number
 * @param low and {@code high}: within them the number lies in 95 of 100 such counts
 */
public record CountEstimate(double people, double low, double high) {
    private static final double NINETY_FIVE = 1.96;

    /**
     * Pairs of one band of weight.
     *
     * @param pairs all there are
     * @param reviewed drawn at random, looked at by people and decided
     * @param same those of them that are one person
     */
    public record Band(long pairs, long reviewed, long same) {
        public Band {
            if (reviewed < 0 || same < 0 || same > reviewed || pairs < 0) {
                throw new IllegalArgumentException("of %d pairs %d were reviewed and %d are the same".formatted(pairs, reviewed, same));
            }
        }

        private long open() {
            return Math.max(0, pairs - reviewed);
        }

        /** After Jeffreys: where nobody looked it may be anything, and the interval says so. */
        private double share() {
            return (same + 0.5) / (reviewed + 1.0);
        }

        /** Pairs that are one person: those reviewed are known, the others follow the share. */
        private double expected() {
            return same + open() * share();
        }

        private double variance() {
            var ofShare = share() * (1 - share()) / (reviewed + 2.0);
            return open() * (double) open() * ofShare + open() * (share() * (1 - share()) - ofShare);
        }
    }

    /**
     * A person with three records has three pairs and two records too many, so pairs are brought to records as the clusters show.
     *
     * @param records that were linked
     * @param clusters that were found
     * @param together pairs within clusters
     * @param bands of all pairs of records that were weighed; lighter pairs are taken as two people
     */
    public static CountEstimate of(long records, long clusters, long together, List<Band> bands) {
        var each = together == 0 ? 1 : (records - clusters) / (double) together;
        var same = bands.stream().mapToDouble(Band::expected).sum();
        var spread = NINETY_FIVE * Math.sqrt(bands.stream().mapToDouble(Band::variance).sum());
        var least = records == 0 ? 0 : 1;
        return new CountEstimate(Math.clamp(records - each * same, least, records), Math.clamp(records - each * (same + spread), least, records),
                Math.clamp(records - each * Math.max(0, same - spread), least, records));
    }
}
