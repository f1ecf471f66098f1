package org.zaklon.forums.taskforce.reference;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/**
 * Declares that the own agency works on a case, by its reference. The answer is the same whether another agency has it or not, and the
 * comparing happens later and elsewhere: neither words nor time tell anything to somebody who tries numbers.
 */
@Component
public class EnterReference {
    private static final String PURPOSES = "reference-purposes";

    private final Work work;
    private final TaskForces forces;
    private final ReferenceStore store;
    private final ReferenceRules rules;
    private final Country country;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    EnterReference(Work work, TaskForces forces, ReferenceStore store, ReferenceRules rules, Country country, Audit audit,
            ApplicationEventPublisher events) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.rules = rules;
        this.country = country;
        this.audit = audit;
        this.events = events;
    }

    /** @param purpose of the list {@code reference-purposes}: why the agency may know who else works on it */
    public Outcome<ReferenceId> enter(Actor actor, RequestId request, BodyId body, PersonalText typed, String purpose) {
        return work.once(actor, request, ReferenceId::new, () -> forces.investigating(actor, Act.REFERENCE_ENTER, body).then(seated -> {
            store.inTurn(actor, body);
            var number = CaseNumber.of(typed);
            var broken = firstBroken(actor, body, number, purpose);
            if (broken.isPresent()) {
                audit.append(actor.entry(Act.REFERENCE_ENTER).about(body).refused(broken.get()));
                return Outcome.refused(broken.get(), String.valueOf(rules.entriesPerDay()));
            }
            var id = ReferenceId.fresh();
            store.add(id, body, seated.investigates().orElseThrow(), number.orElseThrow(), purpose, forces.today());
            audit.append(actor.entry(Act.REFERENCE_ENTER).about(id).with("body", body.value().toString()));
            events.publishEvent(new ReferenceEntered(id.value()));
            return Outcome.done(id);
        }));
    }

    private Optional<String> firstBroken(Actor actor, BodyId body, Optional<CaseNumber> number, String purpose) {
        if (number.isEmpty()) {
            return Optional.of("refused.taskforce-reference");
        }
        if (country.findCodes(PURPOSES).flatMap(list -> list.find(purpose)).isEmpty()) {
            return Optional.of("refused.taskforce-purpose");
        }
        if (store.enteredOn(actor, body, forces.today()) >= rules.entriesPerDay()) {
            return Optional.of("refused.taskforce-too-many");
        }
        return store.has(actor, body, number.get()) ? Optional.of("refused.taskforce-again") : Optional.empty();
    }
}
