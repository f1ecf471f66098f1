package org.zaklon.forums.release.report;

import java.util.List;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;

/**
 * What a body sees of its own planning. It counts plans and needs, for readers who know every plan of the body anyway; it is no table for outside.
 *
 * @param ahead releases expected within 1, 3, 6 and 12 months, by area; each number contains the ones before it
 * @param complete of the open plans: how many have all fields assessed, are agreed, have the day checked
 * @param needs by field and status
 * @param overdue needs whose day is over, by the agency that answers
 */
public record PlanFigures(List<Ahead> ahead, Complete complete, List<Count> needs, List<Overdue> overdue) {

    public record Ahead(AreaCode area, int month, int quarter, int half, int year) {}

    public record Complete(int open, int assessed, int agreed, int dayChecked) {}

    public record Count(Domain domain, NeedStatus status, int needs) {}

    public record Overdue(AgencyCode agency, int needs) {}
}
