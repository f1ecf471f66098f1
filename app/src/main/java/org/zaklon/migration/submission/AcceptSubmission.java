package org.zaklon.migration.submission;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;

/** The coordinating office accepts a file; the vintage that was in force before is revised by it. */
@Component
public class AcceptSubmission {
    private final MoveSubmission move;
    private final SubmissionStore store;
    private final InstantSource clock;

    AcceptSubmission(MoveSubmission move, SubmissionStore store, InstantSource clock) {
        this.move = move;
        this.store = store;
        this.clock = clock;
    }

    public Outcome<SubmissionId> accept(Actor actor, RequestId request, SubmissionId id) {
        return move.to(SubmissionState.ACCEPTED, actor, request, Act.SUBMISSION_ACCEPT, id, "", one -> {
            store.ofMonth(one.month(), clock.instant()).stream().filter(o -> !o.id().equals(id) && o.agency().equals(one.agency())
                    && o.dataset().equals(one.dataset()) && o.state().accepted()).forEach(o -> store.step(actor, o.id(), SubmissionState.REVISED, ""));
            return Outcome.done(one);
        });
    }
}
