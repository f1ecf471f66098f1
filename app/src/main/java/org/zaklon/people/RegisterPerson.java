package org.zaklon.people;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Writes down who the person of a case is: somebody new, or somebody the own agency knows already. */
@Component
class RegisterPerson {
    private static final Duration SEARCH_COUNTS = Duration.ofHours(1);

    private final Work work;
    private final Access access;
    private final PeopleStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RegisterPerson(Work work, Access access, PeopleStore store, Audit audit,
            ApplicationEventPublisher events) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /** A new record, never before a search: most doubles are made by people in a hurry. */
    Outcome<PersonId> register(Actor actor, RequestId request, CaseId id, Identity identity) {
        return work.once(actor, request, PersonId::new, () -> may(actor, id).then(facts -> {
            if (identity.names().isEmpty()) {
                return Outcome.refused("refused.name-missing");
            }
            if (!store.searchedWithin(actor, id, SEARCH_COUNTS)) {
                return Outcome.refused("refused.search-first");
            }
            var person = new PersonId(UUID.randomUUID());
            store.add(actor, person);
            link(actor, person, id);
            store.describe(actor, person, identity);
            return noted(actor, facts, person, "NEW");
        }));
    }

    /** The person of this case is one that a search found. */
    Outcome<PersonId> recognise(Actor actor, RequestId request, CaseId id, PersonId person) {
        return work.once(actor, request, PersonId::new, () -> may(actor, id).then(facts -> {
            if (!store.isOwn(actor, person)) {
                return Outcome.refused(Reason.absent());
            }
            if (!store.isLinked(person, id)) {
                link(actor, person, id);
            }
            return noted(actor, facts, person, "KNOWN");
        }));
    }

    /** A better knowledge of the same person; what was written before stays in the vault. */
    Outcome<PersonId> correct(Actor actor, RequestId request, CaseId id, PersonId person, Identity identity) {
        return work.once(actor, request, PersonId::new, () -> may(actor, id).then(facts -> {
            if (!store.isOwn(actor, person) || !store.isLinked(person, id)) {
                return Outcome.refused(Reason.absent());
            }
            if (identity.names().isEmpty()) {
                return Outcome.refused("refused.name-missing");
            }
            store.describe(actor, person, identity);
            return noted(actor, facts, person, "CORRECTED");
        }));
    }

    private void link(Actor actor, PersonId person, CaseId id) {
        store.link(actor, person, id);
        events.publishEvent(new People.Linked(person, id));
    }

    private Outcome<CaseFacts> may(Actor actor, CaseId id) {
        return access.require(actor, Act.PERSON_REGISTER, id).then(facts ->
                actor.role().writes().contains(DataClass.C1_IDENTITY) ? Outcome.done(facts) : Outcome.refused("refused.role"));
    }

    private Outcome<PersonId> noted(Actor actor, CaseFacts facts, PersonId person, String how) {
        audit.append(actor.entry(Act.PERSON_REGISTER).on(facts.id()).about(person).with("how", how));
        return Outcome.done(person);
    }
}
