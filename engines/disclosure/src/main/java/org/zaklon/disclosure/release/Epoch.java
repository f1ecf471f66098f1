package org.zaklon.disclosure.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One frozen state of the data. What arrives or is corrected later waits for the next.
 *
 * @param id how reports call it, such as {@code 2026-H1}
 * @param cutoff the last day that is counted
 * @param frozenAt when the data were frozen, not before the cutoff
 */
public record Epoch(String id, LocalDate cutoff, Instant frozenAt) {
    public Epoch {
        if (frozenAt.atZone(ZoneOffset.UTC).toLocalDate().isBefore(cutoff)) {
            throw new IllegalArgumentException("%s is frozen before its cutoff %s.".formatted(id, cutoff));
        }
    }
}
