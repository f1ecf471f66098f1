package org.zaklon.forums.release;

import java.util.Arrays;
import java.util.Optional;

/** The eleven fields in which needs are assessed (domain report "coordination", 2.A). */
public enum Domain {
    DOCUMENTS, HOUSING, WORK, EDUCATION, PHYSICAL_HEALTH, MENTAL_HEALTH, FAMILY, COMMUNITY,
    /** Disengagement; spiritual support only where the person asks for it. */
    DISENGAGEMENT,
    SAFETY, LEGAL;

    public static Optional<Domain> find(String name) {
        return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst();
    }
}
