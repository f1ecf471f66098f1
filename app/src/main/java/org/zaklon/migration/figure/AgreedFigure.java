package org.zaklon.migration.figure;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.zaklon.kernel.AccountId;
import org.zaklon.migration.FigureId;
import org.zaklon.migration.SubmissionId;

/**
 * The agreed figure of a dataset and month, or a proposal of one.
 *
 * @param method how it comes from the files
 * @param words why so, as it is published beside the numbers
 * @param basis the files it was taken from
 * @param total the sum of its cells
 * @param vintage counted from 1 over the decided figures of the dataset and month; 0 while it waits or where it was declined
 * @param decided null while it waits
 */
public record AgreedFigure(FigureId id, String dataset, YearMonth month, Method method, String words, List<SubmissionId> basis, long total, int vintage,
        AccountId proposedBy, Instant proposed, Instant decided) {
    public AgreedFigure {
        basis = List.copyOf(basis);
    }

    public boolean waits() {
        return decided == null;
    }

    public boolean agreed() {
        return vintage > 0;
    }
}
