package org.zaklon.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zaklon.statistics.ask.Period;

/**
 * The answer: people by period and category. For inside use; it is not protected against disclosure.
 *
 * @param columns codes of the categories, in order; {@link #UNKNOWN} is always among them where somebody can be of unknown
 *     category
 * @param asked when it was counted
 */
record Table(Question question, List<String> columns, List<Row> rows, Row all, Instant asked) {
    static final String UNKNOWN = "UNKNOWN";
    static final String SEVERAL = "SEVERAL";

    /**
     * One period.
     *
     * @param people counted once each
     * @param silent months that are over and of which the platform heard nothing at all
     */
    record Row(Period period, Map<String, Integer> counts, int people, int months, int silent) {

        int count(String column) {
            return counts.getOrDefault(column, 0);
        }

        /** Whether anything was reported: nothing reported differs from reported and none. */
        boolean reported() {
            return silent < months;
        }
    }

    boolean empty() {
        return rows.stream().noneMatch(Row::reported);
    }
}
