package org.zaklon.referrals;

/** How far silence was followed up. Each step is taken once, by whichever node comes first. */
public enum Step {
    /** The clock runs and nobody was reminded. */
    WAITING,
    /** The unit whose turn it is was reminded before the deadline. */
    REMINDED,
    /** The deadline passed: the unit's supervisor, who deputises, was told, and so was the other side. */
    DEPUTY,
    /** Still silent: it stands on the coordinator's board. */
    COORDINATOR;

    public boolean last() {
        return this == COORDINATOR;
    }

    public Step next() {
        return switch (this) {
            case WAITING -> REMINDED;
            case REMINDED -> DEPUTY;
            case DEPUTY, COORDINATOR -> COORDINATOR;
        };
    }
}
