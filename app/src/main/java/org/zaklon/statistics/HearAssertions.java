package org.zaklon.statistics;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.access.Work;
import org.zaklon.cases.StatusAsserted;

/**
 * Hears what was said about a status, after it is committed and in a transaction of its own. The registry of events brings it
 * again where this node died; the identity of the assertion keeps it from being counted twice.
 */
@Component
class HearAssertions {
    private final Work work;
    private final Facts facts;

    HearAssertions(Work work, Facts facts) {
        this.work = work;
        this.facts = facts;
    }

    // Not @ApplicationModuleListener: it would open its transaction before the context of the system is bound to it.
    @Async
    @TransactionalEventListener
    void hear(StatusAsserted said) {
        var fact = new Fact(said.assertionId(), said.statisticalId(), said.level(), said.on(), said.at(), said.sex(), said.ageGroup(),
                said.forms(), said.citizenshipGroup(), said.bodyFunction(), said.area());
        try {
            work.system("statistics", () -> {
                facts.add(fact);
                return null;
            });
        } catch (DuplicateKeyException twin) {
            // Another node heard the same at the same moment; the line is there.
        }
    }
}
