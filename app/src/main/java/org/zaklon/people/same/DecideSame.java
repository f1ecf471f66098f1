package org.zaklon.people.same;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.Alike;
import org.zaklon.people.PersonId;

/** Says of two records whether they are one person. Nothing is rewritten: the records stay as they are, and the newest word counts. */
@Component
class DecideSame {
    private final Work work;
    private final Access access;
    private final Alike alike;
    private final SameStore store;
    private final Joining joining;
    private final Audit audit;
    private final InstantSource clock;

    DecideSame(Work work, Access access, Alike alike, SameStore store, Joining joining, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.alike = alike;
        this.store = store;
        this.joining = joining;
        this.audit = audit;
        this.clock = clock;
    }

    /** One word about two records. */
    record DecisionId(UUID value) implements Id {}

    Outcome<DecisionId> decide(Actor actor, RequestId request, CaseId id, PersonId person, PersonId other, Verdict verdict) {
        return work.once(actor, request, DecisionId::new, () -> access.require(actor, Act.PERSON_REGISTER, id).then(facts -> {
            if (!actor.role().writes().contains(DataClass.C1_IDENTITY)) {
                return Outcome.refused("refused.role");
            }
            var known = alike.ofCase(actor, id, person);
            var beside = alike.own(actor, other);
            if (known.isEmpty() || beside.isEmpty() || person.equals(other)) {
                return Outcome.refused(Reason.absent());
            }
            var decision = new DecisionId(UUID.randomUUID());
            store.add(actor, decision.value(), id, person, other, verdict, verdict == Verdict.SAME && ByTwo.needed(known.get(), alike.compare(known.get(), beside.get()), clock.instant()));
            joining.after(person, other, verdict, clock.instant());
            audit.append(actor.entry(Act.PERSON_REGISTER).on(id).about(other).with("how", verdict.name()));
            return Outcome.done(decision);
        }));
    }
}
