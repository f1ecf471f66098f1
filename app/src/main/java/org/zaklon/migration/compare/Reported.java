package org.zaklon.migration.compare;

import java.time.YearMonth;
import java.util.List;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Observation;
import org.zaklon.migration.SubmissionId;

/** What one agency reported for one dataset and month. */
public record Reported(SubmissionId id, String dataset, AgencyCode agency, YearMonth month, List<Observation> figures) {
    public Reported {
        figures = List.copyOf(figures);
    }
}
