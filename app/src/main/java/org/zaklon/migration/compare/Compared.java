package org.zaklon.migration.compare;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.SubmissionId;

/** What came of a rule in a month. */
public sealed interface Compared {

    /**
     * The sides were compared.
     *
     * @param gaps where they differ, in the order of places
     * @param holes places at which a number is missing, so that nothing can be said
     * @param basis the files that were read
     * @param agencies whose files they are
     */
    record Sides(List<Gap> gaps, List<Cell> holes, Set<SubmissionId> basis, Set<AgencyCode> agencies) implements Compared {}

    /** A file is not there, and what is not there is not zero. */
    record Waiting(List<Lacking> lacking) implements Compared {}

    /** A file that a rule needs. */
    record Lacking(String dataset, AgencyCode agency, YearMonth month) {}
}
