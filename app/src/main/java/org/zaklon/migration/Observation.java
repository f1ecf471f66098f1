package org.zaklon.migration;

/**
 * One number as its agency counted it.
 *
 * @param value null where the status says that there is none
 * @param note of the agency, about this number; may be empty
 */
public record Observation(Cell cell, Long value, ObservationStatus status, String note) {
    /** @throws IllegalArgumentException where value and status contradict each other */
    public Observation {
        if (status.hasValue() == (value == null)) {
            throw new IllegalArgumentException("a value and the status %s contradict each other".formatted(status));
        }
    }

    public static Observation of(Cell cell, long value) {
        return new Observation(cell, value, ObservationStatus.NORMAL, "");
    }
}
