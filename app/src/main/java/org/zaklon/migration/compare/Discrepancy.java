package org.zaklon.migration.compare;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.DiscrepancyId;
import org.zaklon.migration.SubmissionId;

/**
 * A difference that was found, and where it stands.
 *
 * @param owner the agency that explains it
 * @param basis the files that were compared
 * @param explanation the last one; none while nobody has answered
 */
public record Discrepancy(DiscrepancyId id, String rule, YearMonth month, Gap gap, AgencyCode owner, List<SubmissionId> basis, DiscrepancyState state,
        Instant found, Explanation explanation) {
    public Discrepancy {
        basis = List.copyOf(basis);
    }

    public long left() {
        return explanation.left(gap.size());
    }
}
