package org.zaklon.access;

/** How far a role reaches within its own agency. Row security compares these names, so they are a contract with {@code sec}. */
public enum Reach {
    NONE,
    /** Cases to which the person is assigned. */
    ASSIGNED,
    /** Cases of the person's unit. */
    UNIT,
    /** Cases of the person's agency. */
    AGENCY,
    /** Cases of an area, by pseudonym. */
    AREA,
    /** Cases of the country, by pseudonym. */
    COUNTRY,
    /** Jobs and listeners of the platform itself; never a person. */
    SYSTEM
}
