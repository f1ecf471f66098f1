package org.zaklon.forums.taskforce.reference;

import java.time.Instant;
import org.zaklon.kernel.AgencyCode;

/**
 * Two agencies have the same reference.
 *
 * @param first the entry of the agency that had it first, and is told first
 * @param second the entry of the other one, which is told by the answer alone
 * @param answer null until the first agency answered
 */
public record Match(MatchId id, Reference first, Reference second, Instant found, Instant due, Answer answer, Instant answered) {

    /** What the agency that was told first answers. */
    public enum Answer {
        /** Both are told of each other and speak. */
        MEET,
        /** The numbers are alike, the cases are not; the other side learns nothing. */
        NOT_THE_SAME,
        /** It would harm what is going on; the other side learns nothing. */
        NOT_NOW
    }

    /** The entry of the asker. */
    Reference own(AgencyCode agency) {
        return first.agency().equals(agency) ? first : second;
    }

    Reference other(AgencyCode agency) {
        return first.agency().equals(agency) ? second : first;
    }

    boolean waitsFor(AgencyCode agency) {
        return answer == null && first.agency().equals(agency) && first.stands();
    }
}
