package org.zaklon.migration.submission;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;

/** Takes back a file that nobody approved yet. */
@Component
public class WithdrawSubmission {
    private final MoveSubmission move;

    WithdrawSubmission(MoveSubmission move) {
        this.move = move;
    }

    public Outcome<SubmissionId> withdraw(Actor actor, RequestId request, SubmissionId id) {
        return move.to(SubmissionState.WITHDRAWN, actor, request, Act.SUBMISSION_WITHDRAW, id, "", one -> MoveSubmission.own(actor, one));
    }
}
