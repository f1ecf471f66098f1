package org.zaklon.referrals;

/**
 * Why a unit does not take a referral. Closed and coded, so that gaps in help can be counted over areas and years; whether the
 * person talks to the police is not among them and never will be (Council of Europe Convention, Art. 12(6)).
 */
public enum DeclineReason {
    /** No free place or staff. */
    NO_CAPACITY,
    /** The unit does not, or no longer, offer what is asked. */
    SERVICE_NOT_OFFERED,
    /** Sex, age or family cannot be received here. */
    GROUP_NOT_SERVED,
    /** Needs more than the unit can give, such as medical care. */
    NEEDS_BEYOND_MEANS,
    /** The person would not be safe here. */
    NOT_SAFE_HERE,
    OUTSIDE_AREA,
    /** The unit or its staff is too close to somebody involved. */
    CONFLICT_OF_INTEREST,
    /** The person already receives it from this unit. */
    ALREADY_RECEIVED,
    /** Asked, and the person does not want it. */
    PERSON_DECLINED;

    /** Whether another provider could still help; the sender is then shown the next one. */
    boolean anotherMayHelp() {
        return switch (this) {
            case NO_CAPACITY, SERVICE_NOT_OFFERED, GROUP_NOT_SERVED, NEEDS_BEYOND_MEANS, NOT_SAFE_HERE, OUTSIDE_AREA,
                    CONFLICT_OF_INTEREST -> true;
            case ALREADY_RECEIVED, PERSON_DECLINED -> false;
        };
    }

    /** Whether it counts as help that was needed and not there. */
    public boolean unmetNeed() {
        return switch (this) {
            case NO_CAPACITY, SERVICE_NOT_OFFERED, GROUP_NOT_SERVED, NEEDS_BEYOND_MEANS, NOT_SAFE_HERE, OUTSIDE_AREA -> true;
            case CONFLICT_OF_INTEREST, ALREADY_RECEIVED, PERSON_DECLINED -> false;
        };
    }
}
