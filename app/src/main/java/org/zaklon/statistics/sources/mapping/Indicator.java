package org.zaklon.statistics.sources.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What several sources print under names of their own and readers compare. */
public enum Indicator {
    VICTIMS, VICTIMS_FEMALE, VICTIMS_MALE, VICTIMS_CHILDREN, VICTIMS_ADULTS, VICTIMS_SEXUAL, VICTIMS_LABOUR, VICTIMS_OTHER, VICTIMS_FOREIGN,
    OFFENCES, SUSPECTED, PROSECUTED, CONVICTED;

    /** As it stands in a mapping file and in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(i -> i.code().equals(code)).findFirst();
    }
}
