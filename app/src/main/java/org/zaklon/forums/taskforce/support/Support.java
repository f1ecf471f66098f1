package org.zaklon.forums.taskforce.support;

import java.time.Instant;
import java.util.List;
import org.zaklon.kernel.AgencyCode;

/**
 * One request for support and what came back, as far as the reader may know.
 *
 * @param by the agency that asks
 * @param withdrawn null while it stands
 * @param answers one for each service that was asked: all of them for the agency that asks, the own one for a service
 */
public record Support(SupportId id, AgencyCode by, Needed needed, Instant asked, Instant answerBy, Instant withdrawn, List<Answer> answers) {

    /** What a service may answer. */
    public enum Said { ACCEPTED, DECLINED }

    /** Where a request stands; read from the answers and never stored. */
    public enum State { OPEN, LATE, ACCEPTED, DECLINED, WITHDRAWN }

    /**
     * @param said null until the service answered
     * @param reason of the list {@code support-declines}; null unless it declined
     */
    public record Answer(AgencyCode agency, Said said, String reason, Instant at) {}

    public Support {
        answers = List.copyOf(answers);
    }

    public State state(Instant now) {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (answers.stream().anyMatch(a -> a.said() == Said.ACCEPTED)) {
            return State.ACCEPTED;
        }
        if (answers.stream().allMatch(a -> a.said() == Said.DECLINED)) {
            return State.DECLINED;
        }
        return now.isAfter(answerBy) ? State.LATE : State.OPEN;
    }

    /** Whether this service still has to answer. */
    public boolean waitsFor(AgencyCode agency) {
        return withdrawn == null && answers.stream().anyMatch(a -> a.agency().equals(agency) && a.said() == null);
    }
}
