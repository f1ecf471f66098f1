package org.zaklon.agreements;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of one version of an agreement. Dates decide too: a state never makes a clause hold outside its validity. */
public enum AgreementState {
    /** Written by one agency, seen by nobody else. */
    DRAFT,
    /** Put before the parties; the text no longer changes. */
    PROPOSED,
    /** At least one party signed, at least one has not. */
    SIGNED_BY_ONE,
    /** Every party signed the same text. */
    IN_FORCE,
    /** In force, and the parties were told that it ends within thirty days. */
    EXPIRING,
    EXPIRED,
    /** Ended by a party before its time. */
    TERMINATED,
    /** A later version came into force. */
    SUPERSEDED,
    /** Given up before it was ever in force. */
    WITHDRAWN;

    private static final Map<AgreementState, Set<AgreementState>> NEXT = Map.of(
            DRAFT, EnumSet.of(PROPOSED, WITHDRAWN),
            PROPOSED, EnumSet.of(SIGNED_BY_ONE, WITHDRAWN),
            SIGNED_BY_ONE, EnumSet.of(IN_FORCE, WITHDRAWN),
            IN_FORCE, EnumSet.of(EXPIRING, EXPIRED, TERMINATED, SUPERSEDED),
            EXPIRING, EnumSet.of(EXPIRED, TERMINATED, SUPERSEDED),
            EXPIRED, EnumSet.noneOf(AgreementState.class),
            TERMINATED, EnumSet.noneOf(AgreementState.class),
            SUPERSEDED, EnumSet.noneOf(AgreementState.class),
            WITHDRAWN, EnumSet.noneOf(AgreementState.class));

    public Set<AgreementState> next() {
        return NEXT.get(this);
    }

    public boolean mayBecome(AgreementState state) {
        return next().contains(state);
    }

    /** Whether its clauses may be relied on, as far as dates allow. */
    public boolean inForce() {
        return this == IN_FORCE || this == EXPIRING;
    }

    /** Whether it was in force and is no longer. */
    public boolean over() {
        return this == EXPIRED || this == TERMINATED || this == SUPERSEDED;
    }
}
