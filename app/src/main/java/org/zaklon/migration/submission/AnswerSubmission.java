package org.zaklon.migration.submission;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;

/** The agency answers what it was asked about a file that stays as it is. */
@Component
public class AnswerSubmission {
    private final MoveSubmission move;

    AnswerSubmission(MoveSubmission move) {
        this.move = move;
    }

    public Outcome<SubmissionId> answer(Actor actor, RequestId request, SubmissionId id, String answer) {
        return move.to(SubmissionState.CHECKED, actor, request, Act.SUBMISSION_ANSWER, id, answer, one -> MoveSubmission.own(actor, one).then(own ->
                own.state() != SubmissionState.QUERIED ? Outcome.refused("refused.submission-state")
                        : answer.isBlank() ? Outcome.refused("refused.submission-text") : Outcome.done(own)));
    }
}
