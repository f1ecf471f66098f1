package org.zaklon.forums.release.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zaklon.forums.release.Domain;
import org.zaklon.kernel.AgencyCode;

/**
 * A need as it stands now.
 *
 * @param agency the agency that found it
 * @param accountable the one agency that answers for it
 * @param target by when
 * @param since when it came to stand so
 * @param texts what this reader may read about it, oldest first; empty where nothing was opened to her
 */
public record Need(NeedId id, Domain domain, AgencyCode agency, NeedStatus status, AgencyCode accountable, LocalDate target, Instant since,
        List<NeedText> texts) {
    public Need {
        texts = List.copyOf(texts);
    }

    /** Whether its day is over and nothing settled it. */
    public boolean overdue(LocalDate today) {
        return !status.settled() && status != NeedStatus.NOT_AVAILABLE_HERE && today.isAfter(target);
    }
}
