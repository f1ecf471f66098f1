package org.zaklon.forums.taskforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
