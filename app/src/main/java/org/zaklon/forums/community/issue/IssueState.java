package org.zaklon.forums.community.issue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an issue stands. Resolved is what the forum says; confirmed is what the raiser, or a later meeting, says. Whoever closes an
 * issue in any other way gives the reason.
 */
public enum IssueState {
    RAISED,
    /** The forum takes it up. */
    ACCEPTED,
    IN_PROGRESS,
    /** Mediators work on it. Reached through the screening gate alone. */
    MEDIATION,
    /** Handed to whoever can help, who is named. */
    REFERRED,
    /** The forum holds it for solved; it waits for the raiser. */
    RESOLVED,
    CONFIRMED,
    /** Somebody else answers for it, who is named. */
    NOT_OURS,
    NO_ACTION,
    DUPLICATE,
    REOPENED;

    /** What an issue does with the attention of a forum. */
    public enum Phase { OPEN, WAITS_FOR_RAISER, CLOSED }

    private static final Map<IssueState, Set<IssueState>> NEXT = Map.ofEntries(
            Map.entry(RAISED, EnumSet.of(ACCEPTED, REFERRED, NOT_OURS, NO_ACTION, DUPLICATE)),
            Map.entry(ACCEPTED, EnumSet.of(IN_PROGRESS, MEDIATION, REFERRED, RESOLVED, NOT_OURS, NO_ACTION, DUPLICATE)),
            Map.entry(IN_PROGRESS, EnumSet.of(MEDIATION, REFERRED, RESOLVED, NOT_OURS, NO_ACTION)),
            Map.entry(MEDIATION, EnumSet.of(IN_PROGRESS, REFERRED, RESOLVED)),
            Map.entry(REFERRED, EnumSet.of(IN_PROGRESS, RESOLVED, NO_ACTION)),
            Map.entry(RESOLVED, EnumSet.of(CONFIRMED, REOPENED)),
            Map.entry(CONFIRMED, EnumSet.of(REOPENED)),
            Map.entry(NOT_OURS, EnumSet.of(REOPENED)),
            Map.entry(NO_ACTION, EnumSet.of(REOPENED)),
            Map.entry(DUPLICATE, EnumSet.of(REOPENED)),
            Map.entry(REOPENED, EnumSet.of(IN_PROGRESS, MEDIATION, REFERRED, RESOLVED, NOT_OURS, NO_ACTION)));

    public boolean canBecome(IssueState next) {
        return NEXT.get(this).contains(next);
    }

    /** What those who keep the forum may record by hand: mediation has its gate, confirming its own act. */
    public List<IssueState> byHand() {
        return Stream.of(values()).filter(s -> canBecome(s) && s != MEDIATION && s != CONFIRMED).toList();
    }

    public boolean needsReason() {
        return this == NO_ACTION || this == NOT_OURS || this == REOPENED;
    }

    /** Whether it must be said to whom the matter goes. */
    public boolean needsWhom() {
        return this == REFERRED || this == NOT_OURS;
    }

    public Phase phase() {
        return switch (this) {
            case RAISED, ACCEPTED, IN_PROGRESS, MEDIATION, REFERRED, REOPENED -> Phase.OPEN;
            case RESOLVED -> Phase.WAITS_FOR_RAISER;
            case CONFIRMED, NOT_OURS, NO_ACTION, DUPLICATE -> Phase.CLOSED;
        };
    }
}
