package org.zaklon.people.same;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.enclave.DrawnPairs;
import org.zaklon.people.People;
import org.zaklon.people.PersonId;
import org.zaklon.people.deposited.Deposited;

/** What follows from a word about two records: who counts people hears which records are one person now, and a pair that was drawn has its verdict. */
@Component
class Joining {
    private final SameStore store;
    private final Deposited deposited;
    private final DrawnPairs drawn;
    private final ApplicationEventPublisher events;

    Joining(SameStore store, Deposited deposited, DrawnPairs drawn, ApplicationEventPublisher events) {
        this.store = store;
        this.deposited = deposited;
        this.drawn = drawn;
        this.events = events;
    }

    /** Call it in the work of whoever decided. Every pair around is told: an older word may have lost or won its force by the new one. */
    void after(PersonId person, PersonId other, Verdict verdict, Instant now) {
        var around = store.around(person);
        var groups = Groups.of(around, now);
        around.stream().map(said -> List.of(said.one(), said.other())).collect(Collectors.toSet())
                .forEach(pair -> events.publishEvent(new People.Judged(pair.getFirst(), pair.getLast(), groups.of(pair.getFirst()).contains(pair.getLast()))));
        var references = deposited.references(Set.of(person, other));
        if (references.size() == 2) {
            drawn.said(references.get(person), references.get(other), verdict.name());
        }
    }
}
