package org.zaklon.forums.community.safety;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.PersonalText;

/**
 * The safety plan of a forum for a period: what comes first, what is done about it, and what the review found.
 *
 * @param about what the plan rests on: what was asked, heard and counted
 * @param reviewOn the day by which the forum looks back
 */
public record SafetyPlan(RecordId id, LocalDate from, LocalDate to, LocalDate reviewOn, PersonalText about, List<Priority> priorities) {

    /**
     * One priority with its action.
     *
     * @param category of the list {@code issue-categories}
     * @param accountable exactly one agency
     * @param review null until the forum looked back
     */
    public record Priority(RecordId id, String category, PersonalText what, PersonalText action, AgencyCode accountable, LocalDate due,
            Review review, LocalDate reviewedOn, PersonalText lesson) {}

    /** What became of a priority. */
    public enum Review { DONE, GOES_ON, DROPPED }

    public SafetyPlan {
        priorities = List.copyOf(priorities);
    }
}
