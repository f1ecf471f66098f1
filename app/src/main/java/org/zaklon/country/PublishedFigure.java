package org.zaklon.country;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A year as somebody published it: for plausibility checks and believable invented data, never a source of truth.
 *
 * @param numbers from column to number; a column that was not published is absent, which is not zero
 * @param note contradictions in the source
 */
public record PublishedFigure(int year, Map<String, Integer> numbers, String source, Confidence confidence, String note) {
    public PublishedFigure {
        numbers = Map.copyOf(numbers);
    }

    public OptionalInt number(String column) {
        var value = numbers.get(column);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
