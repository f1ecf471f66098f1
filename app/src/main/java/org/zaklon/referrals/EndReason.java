package org.zaklon.referrals;

import java.util.EnumSet;
import java.util.Set;

/** Why a referral that was sent is over. */
public enum EndReason {
    /** What was asked for was given. */
    COMPLETED(Side.SENDER, Side.RECEIVER),
    PERSON_DECLINED(Side.SENDER, Side.RECEIVER),
    PERSON_LEFT(Side.SENDER, Side.RECEIVER),
    NO_CONTACT(Side.SENDER, Side.RECEIVER),
    NEEDS_CHANGED(Side.SENDER, Side.RECEIVER),
    CANNOT_GO_ON(Side.RECEIVER),
    CASE_CLOSED(Side.SENDER, Side.PLATFORM),
    CONSENT_WITHDRAWN(Side.PLATFORM),
    /** The share was ended by the agency that gave it. */
    SHARE_ENDED(Side.PLATFORM),
    /** The basis of the share ran out. */
    SHARE_EXPIRED(Side.PLATFORM);

    private final Set<Side> by;

    EndReason(Side first, Side... more) {
        by = EnumSet.of(first, more);
    }

    /** Who may give this reason. */
    public boolean givenBy(Side side) {
        return by.contains(side);
    }
}
