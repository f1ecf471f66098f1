package org.zaklon.disclosure.perturb;

import org.zaklon.disclosure.table.Catalogue;

/** Every combination of base codes of a catalogue. */
record Leaves(Catalogue catalogue) {
    interface Visit {
        void leaf(long leaf, int[] codes);
    }

    /** Visits each in the order of its number; the codes are reused. */
    void each(Visit visit) {
        var dimensions = catalogue.dimensions();
        var codes = new int[dimensions.size()];
        long leaf = 0;
        int d;
        do {
            visit.leaf(leaf++, codes);
            d = codes.length - 1;
            while (d >= 0 && ++codes[d] == dimensions.get(d).size()) {
                codes[d--] = 0;
            }
        } while (d >= 0);
    }
}
