package org.zaklon.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;

/** Opens the identity of the person of a case, for a named purpose. */
@Component
class ReadPerson {
    private final Work work;
    private final Access access;
    private final PeopleStore store;
    private final Audit audit;

    ReadPerson(Work work, Access access, PeopleStore store, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
    }

    Outcome<List<KnownPerson>> read(Actor actor, CaseId id, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.PERSON_READ, id).then(facts -> {
            var persons = store.ofCase(id);
            audit.append(actor.entry(Act.PERSON_READ).on(id).purposed(purpose).read()
                    .with("found", persons.isEmpty() ? "NONE" : "SOME"));
            return Outcome.done(persons);
        }));
    }
}
