package org.zaklon.trainings.session;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.VersionId;

/**
 * One time that a course is held.
 *
 * @param agency trains, and answers for what is recorded
 * @param place in words; empty where it is held by a link only
 * @param days in order; for an online course from the first to the last day on which it can be taken
 * @param trainers names for work, as the officer writes them
 * @param projects codes of projects that pay for it; may be empty
 */
public record Session(
        SessionId id, VersionId version, CourseId course, AgencyCode agency, AreaCode area, String place, String link, List<LocalDate> days,
        String trainers, int capacity, List<String> projects, boolean cancelled) {
    public Session {
        days = List.copyOf(days);
        projects = List.copyOf(projects);
    }

    public LocalDate first() {
        return days.getFirst();
    }

    public LocalDate last() {
        return days.getLast();
    }

    /** What an officer plans. */
    public record Plan(AreaCode area, String place, String link, List<LocalDate> days, String trainers, int capacity, List<String> projects) {
        public Plan {
            days = days.stream().sorted().distinct().toList();
            projects = List.copyOf(projects);
        }
    }
}
