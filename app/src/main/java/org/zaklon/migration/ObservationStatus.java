package org.zaklon.migration;

import java.util.Arrays;
import java.util.Optional;

/** What kind of number stands in a cell, after the code list {@code CL_OBS_STATUS} of SDMX. Nothing of it is ever read as zero. */
public enum ObservationStatus {
    NORMAL("A"),
    PROVISIONAL("P"),
    ESTIMATED("E"),
    /** Counted in another way than before. */
    BREAK("B"),
    /** It exists and nobody has told it. */
    MISSING("O"),
    /** It cannot exist. */
    NOT_APPLICABLE("M");

    private final String sdmx;

    ObservationStatus(String sdmx) {
        this.sdmx = sdmx;
    }

    public String sdmx() {
        return sdmx;
    }

    public boolean hasValue() {
        return this != MISSING && this != NOT_APPLICABLE;
    }

    /** By its letter or its name; an empty field is a normal number. */
    public static Optional<ObservationStatus> of(String typed) {
        var word = typed.strip();
        return word.isEmpty() ? Optional.of(NORMAL)
                : Arrays.stream(values()).filter(s -> s.sdmx.equalsIgnoreCase(word) || s.name().equalsIgnoreCase(word)).findFirst();
    }
}
