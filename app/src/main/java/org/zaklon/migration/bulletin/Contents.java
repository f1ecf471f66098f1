package org.zaklon.migration.bulletin;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.zaklon.migration.Cell;
import org.zaklon.migration.FigureId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.compare.Discrepancy;
import org.zaklon.migration.figure.AgreedFigure;
import org.zaklon.migration.submission.Submission;

/**
 * What a bulletin is made of, read in one transaction.
 *
 * @param month the last month in it
 * @param figures in force, by dataset and month
 * @param files that the figures of the last month were taken from
 * @param standing differences of the last month that are not corrected
 * @param before the figures that the bulletin before held; none where there is none
 * @param builtOn the number of the bulletin before
 */
record Contents(YearMonth month, List<AgreedFigure> figures, Map<FigureId, SortedMap<Cell, Long>> cells, Map<SubmissionId, Submission> files,
        List<Discrepancy> standing, List<FigureId> before, int builtOn) {

    List<AgreedFigure> of(String dataset) {
        return figures.stream().filter(f -> f.dataset().equals(dataset)).toList();
    }
}
