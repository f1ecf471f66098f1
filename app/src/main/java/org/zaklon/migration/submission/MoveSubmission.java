package org.zaklon.migration.submission;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;

/** What every step of a file has in common: who may, whether it can come into that state, one line in the log. */
@Component
class MoveSubmission {
    private static final int LONGEST = 2_000;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final SubmissionStore store;

    MoveSubmission(Work work, Access access, Audit audit, SubmissionStore store) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
    }

    /** @param rule what else has to hold; its refusal is logged */
    Outcome<SubmissionId> to(SubmissionState next, Actor actor, RequestId request, Act act, SubmissionId id, String text,
            Function<Submission, Outcome<Submission>> rule) {
        return work.once(actor, request, SubmissionId::new, () -> access.require(actor, act).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var ruled = !found.get().state().mayBecome(next) ? Outcome.<Submission>refused("refused.submission-state")
                    : text.length() > LONGEST ? Outcome.<Submission>refused("refused.submission-text") : rule.apply(found.get());
            if (ruled instanceof Outcome.Refused<Submission>(var reason)) {
                audit.append(actor.entry(act).about(id).refused(reason.code()));
                return Outcome.refused(reason);
            }
            store.step(actor, id, next, text.strip());
            audit.append(actor.entry(act).about(id).with("dataset", found.get().dataset()).with("month", found.get().month().toString())
                    .with("state", next.name()));
            return Outcome.done(id);
        }));
    }

    static Outcome<Submission> own(Actor actor, Submission one) {
        return one.agency().equals(actor.agency()) ? Outcome.done(one) : Outcome.refused(Reason.absent());
    }
}
