package org.zaklon.portal.outputs;

import java.util.List;
import java.util.Map;
import org.zaklon.country.Localised;
import org.zaklon.published.Edition;

/**
 * A form filled from one edition for one period.
 *
 * @param period a code of the dimension of time
 */
record Filled(Obligation obligation, Edition edition, String period, List<Line> lines) {

    /** What became of an item. */
    enum State {
        PUBLISHED,
        /** The edition has the dimensions, but not together, or hides the cell. */
        WITHHELD,
        /** The platform publishes nothing of the kind. */
        NOT_HELD
    }

    /**
     * @param variables with their codes, where the form has them
     * @param shown as it stands in print; empty unless published
     */
    record Line(String code, Localised label, Map<String, String> variables, String shown, State state, boolean confirmed) {}
}
