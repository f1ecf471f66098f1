package org.zaklon.migration.submission;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;

/** The coordinating office asks the agency about a file. */
@Component
public class QuerySubmission {
    private final MoveSubmission move;

    QuerySubmission(MoveSubmission move) {
        this.move = move;
    }

    public Outcome<SubmissionId> query(Actor actor, RequestId request, SubmissionId id, String question) {
        return move.to(SubmissionState.QUERIED, actor, request, Act.SUBMISSION_QUERY, id, question,
                one -> question.isBlank() ? Outcome.refused("refused.submission-text") : Outcome.done(one));
    }
}
