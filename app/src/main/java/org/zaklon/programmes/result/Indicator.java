package org.zaklon.programmes.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zaklon.kernel.Deed;

/**
 * An indicator with its periods.
 *
 * @param query what is counted from deeds; empty where somebody types the value
 * @param version of the meaning of the query
 * @param baseline null where nobody measured one
 */
public record Indicator(IndicatorId id, ResultKind result, String title, Optional<Deed.Kind> query, int version, BigDecimal baseline,
        List<Period> periods) {
    public Indicator {
        periods = List.copyOf(periods);
    }

    /** Both days included. @param measured newest first */
    public record Period(PeriodId id, LocalDate since, LocalDate until, BigDecimal target, List<Measurement> measured) {
        public Period {
            measured = List.copyOf(measured);
        }

        /** What counts: the newest approved value. */
        public Optional<Measurement> approved() {
            return measured.stream().filter(m -> m.state() == Measurement.State.APPROVED).findFirst();
        }

        public Optional<Measurement> pending() {
            return measured.stream().filter(m -> m.state() == Measurement.State.PENDING).findFirst();
        }
    }
}
