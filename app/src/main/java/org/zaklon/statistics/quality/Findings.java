package org.zaklon.statistics.quality;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.zaklon.kernel.Paged;

/**
 * What was found.
 *
 * @param months further columns, where there are such
 * @param made when
 */
record Findings(Aspect aspect, List<YearMonth> months, Paged<Row> rows, Instant made) {

    /**
     * One line.
     *
     * @param what what it is about, in codes: an area and a kind of body, a check, a year and its source; empty for all together
     * @param values by column, a month by its text; no value means: nothing was reported, or there is no figure
     */
    record Row(List<String> what, Map<String, Integer> values) {
        Row {
            what = List.copyOf(what);
            values = Map.copyOf(values);
        }
    }
}
