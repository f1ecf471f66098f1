package org.zaklon.services;

/** What became of a delivery. */
public enum DeliveryOutcome {
    ONGOING,
    COMPLETED,
    /** The person did not want to go on. */
    STOPPED_BY_PERSON,
    STOPPED_BY_PROVIDER,
    /** The person moved to another provider. */
    MOVED_ON,
    /** Contact was lost. */
    NO_CONTACT
}
