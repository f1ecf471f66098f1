package org.zaklon.migration.submission;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;

/** A second person of the agency approves a file; from then on the coordinating office sees it, as the next vintage. */
@Component
public class ApproveSubmission {
    private final MoveSubmission move;
    private final SubmissionStore store;
    private final InstantSource clock;

    ApproveSubmission(MoveSubmission move, SubmissionStore store, InstantSource clock) {
        this.move = move;
        this.store = store;
        this.clock = clock;
    }

    public Outcome<SubmissionId> approve(Actor actor, RequestId request, SubmissionId id) {
        return move.to(SubmissionState.CHECKED, actor, request, Act.SUBMISSION_APPROVE, id, "", one -> MoveSubmission.own(actor, one).then(own -> {
            if (own.state() != SubmissionState.RECEIVED) {
                return Outcome.refused("refused.submission-state");
            }
            if (own.sentBy().equals(actor.account())) {
                return Outcome.refused("refused.submission-second");
            }
            if (!store.number(id)) {
                return Outcome.refused("refused.submission-state");
            }
            // one that nobody accepted yet is no longer asked about
            store.ofMonth(own.month(), clock.instant()).stream().filter(o -> !o.id().equals(id) && o.agency().equals(own.agency())
                    && o.dataset().equals(own.dataset()) && (o.state() == SubmissionState.CHECKED || o.state() == SubmissionState.QUERIED))
                    .forEach(o -> store.step(actor, o.id(), SubmissionState.REVISED, ""));
            return Outcome.done(own);
        }));
    }
}
