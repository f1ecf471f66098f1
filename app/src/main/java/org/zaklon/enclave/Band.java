package org.zaklon.enclave;

/** How alike two records are, by the bits of their weight; the likest first. */
public enum Band {
    FROM_10(10),
    FROM_4(4),
    FROM_2(2),
    FROM_0(0),
    /** Not linked, and yet perhaps one person. Lighter pairs are taken as two people. */
    BELOW_0(-4);

    private final double least;

    Band(double least) {
        this.least = least;
    }

    double least() {
        return least;
    }

    /** Null where a pair is lighter than all of them. */
    static Band of(double weight) {
        for (var band : values()) {
            if (weight >= band.least) {
                return band;
            }
        }
        return null;
    }
}
