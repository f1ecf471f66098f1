package org.zaklon.forums.community.mediation;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.bodies.HolderId;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.PersonalText;

/**
 * One attempt of an issue to be settled by talking.
 *
 * @param mediators who sits in the forum and leads it
 * @param certified whether each of them held a certificate on the day it began; otherwise an exception was recorded
 * @param outcome null while it goes on
 * @param terms what was agreed; may be null
 */
public record Mediation(RecordId id, IssueId issue, Kind kind, List<HolderId> mediators, boolean certified, LocalDate openedOn,
        Outcome outcome, LocalDate endedOn, PersonalText terms, List<Session> sessions, List<FollowUp> followUps) {

    public enum Kind { MEDIATION, NEGOTIATION, DIALOGUE }

    /** What it came to. Whoever wants to stop may stop. */
    public enum Outcome { AGREED, PARTIAL, NONE, WITHDRAWN;

        /** Whether there is something that can hold or break. */
        public boolean agreed() {
            return this == AGREED || this == PARTIAL;
        }
    }

    /** A meeting of the mediation. */
    public record Session(LocalDate on, PersonalText words) {}

    /**
     * The question whether it holds, one, three and six months later.
     *
     * @param result null until it is asked
     */
    public record FollowUp(RecordId id, int months, LocalDate due, LocalDate askedOn, Result result) {}

    /** What a follow-up found. */
    public enum Result { HOLDS, BROKEN,
        /** Broken, and there was violence or a threat: the gate closes for good. */
        UNSAFE, NOT_REACHED }

    public Mediation {
        mediators = List.copyOf(mediators);
        sessions = List.copyOf(sessions);
        followUps = List.copyOf(followUps);
    }

    public boolean open() {
        return outcome == null;
    }
}
