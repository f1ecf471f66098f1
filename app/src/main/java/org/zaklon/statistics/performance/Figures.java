package org.zaklon.statistics.performance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zaklon.statistics.ask.Period;

/**
 * What was counted.
 *
 * @param made when
 */
record Figures(Indicator indicator, List<Row> rows, Instant made) {

    /**
     * @param period of the line; null where the lines are codes
     * @param code what the line is about; null where the lines are periods
     * @param values by column; a column without a value has no figure, as the median of nobody
     */
    record Row(Period period, String code, Map<String, Integer> values) {}
}
