package org.zaklon.forums.release.judgement;

import java.time.LocalDate;
import java.util.Optional;
import org.zaklon.kernel.AgencyCode;

/**
 * A summary of a structured professional judgement. It holds until a day and no longer; nobody can compute with it.
 *
 * @param instrument a code of {@code spj-instruments}
 * @param text what it says; empty where it was not opened to the reader
 */
public record Judgement(JudgementId id, AgencyCode agency, String instrument, LocalDate madeOn, LocalDate validUntil, Optional<Text> text) {

    /**
     * @param missing what could not be found out: the known unknowns, which tell the next assessor where to look
     * @param ownView how the person sees it
     * @param disagreement who sees it differently, and how; may be empty
     */
    public record Text(String mandate, String sources, String scenarios, String warning, String protective, String missing, String ownView,
            String disagreement) {}

    public boolean holds(LocalDate today) {
        return !today.isAfter(validUntil);
    }
}
