package org.zaklon.statistics;

import java.time.LocalDate;
import org.zaklon.statistics.ask.Step;

/**
 * What a statistician asks.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param asOf only what the platform had learned by the end of this day counts
 */
record Question(Measure measure, By by, Step step, LocalDate from, LocalDate to, LocalDate asOf) {

    /** As the query of an address. */
    String query() {
        return "measure=%s&by=%s&step=%s&from=%s&to=%s&as-of=%s".formatted(measure.code(), by.code(), step.code(), from, to, asOf);
    }
}
