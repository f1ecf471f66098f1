package org.zaklon.agreements;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of one version of an agreement. Dates decide too: a state never makes a clause hold outside its validity. */
public enum AgreementState {
    /** Written by one agency, seen by nobody else. */
    DRAFT,
    /** Shown to the parties, who say what they would change; the drafting agency still writes. */
    IN_NEGOTIATION,
    /** Put before the parties; the text no longer changes. */
    PROPOSED,
    /** At least one party signed, at least one has not. */
    SIGNED_BY_ONE,
    /** Every party signed the same text; its first day is still to come. */
    SIGNED,
    /** Every party signed the same text, and the first day has come. */
    IN_FORCE,
    /** In force, and the parties were told that it ends within thirty days. */
    EXPIRING,
    /** Carries nothing until a party lifts the suspension or it ends. */
    SUSPENDED,
    EXPIRED,
    /** Ended by a party before its time. */
    TERMINATED,
    /** A later version came into force. */
    SUPERSEDED,
    /** Given up before it was ever in force. */
    WITHDRAWN;

    private static final Map<AgreementState, Set<AgreementState>> NEXT = new EnumMap<>(Map.ofEntries(
            Map.entry(DRAFT, EnumSet.of(IN_NEGOTIATION, PROPOSED, WITHDRAWN)),
            Map.entry(IN_NEGOTIATION, EnumSet.of(PROPOSED, WITHDRAWN)),
            Map.entry(PROPOSED, EnumSet.of(IN_NEGOTIATION, SIGNED_BY_ONE, WITHDRAWN)),
            Map.entry(SIGNED_BY_ONE, EnumSet.of(SIGNED, IN_FORCE, WITHDRAWN)),
            Map.entry(SIGNED, EnumSet.of(IN_FORCE, TERMINATED, SUPERSEDED)),
            Map.entry(IN_FORCE, EnumSet.of(EXPIRING, SUSPENDED, EXPIRED, TERMINATED, SUPERSEDED)),
            Map.entry(EXPIRING, EnumSet.of(SUSPENDED, EXPIRED, TERMINATED, SUPERSEDED)),
            Map.entry(SUSPENDED, EnumSet.of(IN_FORCE, EXPIRED, TERMINATED, SUPERSEDED)),
            Map.entry(EXPIRED, EnumSet.noneOf(AgreementState.class)),
            Map.entry(TERMINATED, EnumSet.noneOf(AgreementState.class)),
            Map.entry(SUPERSEDED, EnumSet.noneOf(AgreementState.class)),
            Map.entry(WITHDRAWN, EnumSet.noneOf(AgreementState.class))));

    public Set<AgreementState> next() {
        return NEXT.get(this);
    }

    public boolean mayBecome(AgreementState state) {
        return next().contains(state);
    }

    /** Whether its clauses may be relied on, as far as dates allow. */
    public boolean inForce() {
        return this == IN_FORCE || this == EXPIRING || this == SIGNED;
    }

    /** Whether the drafting agency may still change the text. */
    public boolean writable() {
        return this == DRAFT || this == IN_NEGOTIATION;
    }

    /** Whether all signed it and it has not ended: it holds, will hold, or may hold again. */
    public boolean alive() {
        return inForce() || this == SUSPENDED;
    }

    /** Whether it was in force and is no longer. */
    public boolean over() {
        return this == EXPIRED || this == TERMINATED || this == SUPERSEDED;
    }
}
