package org.zaklon.sharing.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Records that somebody asked and was refused, and why. */
@Component
class RefuseShare {
    private final Work work;
    private final Access access;
    private final OutsideStore store;
    private final Audit audit;

    RefuseShare(Work work, Access access, OutsideStore store, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
    }

    Outcome<RecordId> refuse(Actor actor, RequestId request, CaseId id, Refusal refusal) {
        return work.once(actor, request, RecordId::new, () -> access.require(actor, Act.SHARE_REFUSE, id).then(facts -> {
            var key = store.add(actor, id, refusal);
            audit.append(actor.entry(Act.SHARE_REFUSE).on(id).about(key).purposed(refusal.purpose())
                    .with("agency", refusal.askedBy())
                    .with("classes", String.join(",", refusal.classes().stream().sorted().map(DataClass::code).toList()))
                    .with("why", refusal.why().name()));
            return Outcome.done(key);
        }));
    }
}
