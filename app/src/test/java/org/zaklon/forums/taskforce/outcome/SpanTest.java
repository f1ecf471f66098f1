package org.zaklon.forums.taskforce.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;

/** Periods of outcomes: years and halves of them, those that are over, never added to each other. */
class SpanTest {

    @Test
    void aPeriodIsWrittenAndReadBack() {
        for (var span : List.of(new Span(2025, 0), new Span(2025, 1), new Span(2025, 2))) {
            assertThat(Span.of(span.written())).contains(span);
            assertThat(Span.between(span.from(), span.to())).isEqualTo(span);
        }
        assertThat(Span.of("2025-3")).isEmpty();
        assertThat(Span.of("25")).isEmpty();
    }

    @Test
    void onlyWhatIsOverIsOffered() {
        assertThat(Span.over(LocalDate.of(2026, 7, 1))).first().isEqualTo(new Span(2026, 1));
        assertThat(Span.over(LocalDate.of(2026, 6, 30))).first().isEqualTo(new Span(2025, 2));
    }

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
