package org.zaklon.agreements;

/** What a rule asks for besides its parties, purpose, classes and dates. */
public enum Condition {
    /** The person has consented to this recipient as well. */
    CONSENT,
    /** Only data of a child; whoever is not known to be an adult is one. */
    CHILD,
    /** The receiver passes nothing on. */
    NO_ONWARD
}
