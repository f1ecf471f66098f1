package org.zaklon.forums.taskforce.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;

/** Outcomes of agencies, added only where they may be. */
class TallyTest {

    @Test
    void agenciesOfOneLevelAreAddedAndAYearIsNotAddedToItsHalves() {
        var sums = ReadOutcomes.byLevel(List.of(tally("A", new Span(2025, 1), Map.of(Measure.INDICTMENTS, 3)),
                tally("B", new Span(2025, 1), Map.of(Measure.INDICTMENTS, 4, Measure.CONVICTIONS, 0)), tally("A", new Span(2025, 0), Map.of(Measure.INDICTMENTS, 9))));
        assertThat(sums).containsEntry(new ReadOutcomes.Cell(new Span(2025, 1), "STATE"), Map.of(Measure.INDICTMENTS, 7, Measure.CONVICTIONS, 0))
                .containsEntry(new ReadOutcomes.Cell(new Span(2025, 0), "STATE"), Map.of(Measure.INDICTMENTS, 9));
    }

    private static Tally tally(String agency, Span span, Map<Measure, Integer> counts) {
        return new Tally(TallyId.fresh(), new AgencyCode(agency), "STATE", "OTHER", span, counts, AccountId.fresh(), Instant.EPOCH, Instant.EPOCH);
    }
}
