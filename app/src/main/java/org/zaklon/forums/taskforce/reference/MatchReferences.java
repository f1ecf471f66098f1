package org.zaklon.forums.taskforce.reference;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;

/**
 * Compares a new entry with those of other agencies after it is committed, and tells the one that had it first, once. The line of the log names no
 * entry: whoever reads it elsewhere does not learn that one of the own met another.
 */
@Component
class MatchReferences {
    static final String MATCHED = "REFERENCE_MATCHED";

    private final Work work;
    private final ReferenceStore store;
    private final ReferenceRules rules;
    private final Audit audit;
    private final InstantSource clock;
    private final ObjectProvider<Notifications> notifications;

    MatchReferences(Work work, ReferenceStore store, ReferenceRules rules, Audit audit, InstantSource clock, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.store = store;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
        this.notifications = notifications;
    }

    // Not @ApplicationModuleListener: it would open its transaction before the context of the system is bound to it.
    @Async
    @TransactionalEventListener
    void hear(ReferenceEntered entered) {
        work.system("task-force-references", () -> {
            var told = store.compare(entered.id(), clock.instant().plus(rules.answerWithin()));
            told.forEach(who -> notifications.ifAvailable(n -> n.remind(who)));
            if (!told.isEmpty()) {
                audit.append(Entry.bySystem(MATCHED).with("count", String.valueOf(told.size())));
            }
            return told.size();
        });
    }
}
