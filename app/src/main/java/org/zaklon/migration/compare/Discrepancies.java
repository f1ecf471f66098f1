package org.zaklon.migration.compare;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** The door to differences for what agrees figures and publishes them. Ask inside {@code Work}, after somebody was let in. */
@Component
public class Discrepancies {
    private final DiscrepancyStore store;

    Discrepancies(DiscrepancyStore store) {
        this.store = store;
    }

    /** Those that are still there. */
    public List<Discrepancy> standing(YearMonth month) {
        return store.ofMonth(month).stream().filter(d -> d.state() != DiscrepancyState.CORRECTED).toList();
    }
}
