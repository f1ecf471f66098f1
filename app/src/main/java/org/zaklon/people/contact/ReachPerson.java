package org.zaklon.people.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Records and opens where and how a person can be reached. Each opening is an entry of its own in the log. */
@Component
class ReachPerson {
    private final Work work;
    private final Access access;
    private final ContactStore store;
    private final Audit audit;

    ReachPerson(Work work, Access access, ContactStore store, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
    }

    /** The identity of one contact. */
    record ContactId(UUID value) implements Id {}

    Outcome<List<Contact>> read(Actor actor, CaseId id, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.WHEREABOUTS_READ, id).then(facts -> {
            var contacts = store.valid(id);
            audit.append(actor.entry(Act.WHEREABOUTS_READ).on(id).purposed(purpose).read()
                    .with("found", contacts.isEmpty() ? "NONE" : "SOME"));
            return Outcome.done(contacts);
        }));
    }

    Outcome<ContactId> record(Actor actor, RequestId request, CaseId id, Contact.Kind kind, PersonalText text) {
        return work.once(actor, request, ContactId::new, () -> may(actor, id).then(facts -> {
            if (text.reveal().isBlank()) {
                return Outcome.refused("refused.contact-empty");
            }
            var contact = new ContactId(UUID.randomUUID());
            store.add(actor, contact.value(), id, kind, text);
            audit.append(actor.entry(Act.WHEREABOUTS_RECORD).on(id).about(contact).with("kind", kind.name()));
            return Outcome.done(contact);
        }));
    }

    Outcome<ContactId> end(Actor actor, RequestId request, CaseId id, UUID contact) {
        return work.once(actor, request, ContactId::new, () -> may(actor, id).then(facts -> {
            if (!store.end(actor, contact, id)) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.WHEREABOUTS_RECORD).on(id).about(contact.toString()).with("kind", "ENDED"));
            return Outcome.done(new ContactId(contact));
        }));
    }

    private Outcome<CaseFacts> may(Actor actor, CaseId id) {
        return access.require(actor, Act.WHEREABOUTS_RECORD, id).then(facts ->
                actor.role().writes().contains(DataClass.C2_CONTACT) ? Outcome.done(facts) : Outcome.refused("refused.role"));
    }
}
