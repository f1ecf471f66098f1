package org.zaklon.forums.taskforce.outcome;

import java.time.Instant;
import java.util.Map;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;

/**
 * What one agency counted for one offence in one period.
 *
 * @param level of the agency, of the list {@code agency-levels}
 * @param offence of the list {@code offence-groups}
 * @param counts a measure that is missing was not counted; a zero was
 * @param typedBy who typed it, and therefore does not confirm it
 * @param confirmed null until a second person of the agency confirmed it
 */
public record Tally(TallyId id, AgencyCode agency, String level, String offence, Span span, Map<Measure, Integer> counts, AccountId typedBy,
        Instant typed, Instant confirmed) {
    public Tally {
        counts = Map.copyOf(counts);
    }
}
