package org.zaklon.services;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaklon.cases.Cases;
import org.zaklon.cases.PresumptionDecided;
import org.zaklon.country.Country;

/**
 * Opens the lines of minimum assistance in the transaction of the decision: whoever is presumed a victim is owed the offer from
 * that moment, whichever body decided (Council of Europe Convention, Art. 10(2), 12(1), 13).
 */
@Component
class OpenMinimum {
    private final ServiceStore store;
    private final Cases cases;
    private final Country country;

    OpenMinimum(ServiceStore store, Cases cases, Country country) {
        this.store = store;
        this.cases = cases;
        this.country = country;
    }

    @EventListener
    void on(PresumptionDecided decided) {
        if (store.hasMinimum(decided.caseId())) {
            return;
        }
        var file = cases.file(decided.caseId()).orElseThrow();
        country.minimumAssistance().forEach(line ->
                store.open(file.id(), file.agency(), file.unit(), line.code(), true, decided.on()));
    }
}
