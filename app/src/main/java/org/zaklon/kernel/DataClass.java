package org.zaklon.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one taxonomy of data. A class is at once the category of an agreement, the scope of a consent, the encryption
 * compartment and the value that row security compares (law 3 of the house).
 */
public enum DataClass {
    /** Who the person is: names, documents, photo. */
    C1_IDENTITY,
    /** Where and how the person can be reached. The most dangerous class of all. */
    C2_CONTACT,
    /** What the person told. */
    C3_NARRATIVE,
    /** Physical and mental health. */
    C4_HEALTH,
    /** Legal status and documents. */
    C5_STATUS,
    /** Coded facts about what happened. */
    C6_FACTS,
    /** Suspected persons. */
    C7_SUSPECTS,
    /** Services offered, accepted, delivered. */
    C8_SERVICES,
    /** Administration of the case: routing, clocks, decisions about procedure. */
    C9_ADMIN,
    /** De-identified, coded facts for statistics. */
    C10_STATISTICS;

    /** The short code used in profiles, agreements and the database: C1 to C10. */
    public String code() {
        return name().substring(0, name().indexOf('_'));
    }

    /** This class as one bit, the form in which the signed database context carries a set of classes. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Classes whose content is encrypted above the database; the others are coded and hold no free text. */
    public boolean sealed() {
        return switch (this) {
            case C1_IDENTITY, C2_CONTACT, C3_NARRATIVE, C4_HEALTH, C5_STATUS, C7_SUSPECTS -> true;
            case C6_FACTS, C8_SERVICES, C9_ADMIN, C10_STATISTICS -> false;
        };
    }

    /** @throws IllegalArgumentException where the code names no class */
    public static DataClass of(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no data class " + code));
    }

    public static int bits(Set<DataClass> classes) {
        return classes.stream().mapToInt(DataClass::bit).reduce(0, (a, b) -> a | b);
    }

    public static Set<DataClass> none() {
        return EnumSet.noneOf(DataClass.class);
    }
}
