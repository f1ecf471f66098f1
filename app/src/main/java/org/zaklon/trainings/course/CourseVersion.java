package org.zaklon.trainings.course;

import java.util.List;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.Mode;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.Rule;
import org.zaklon.trainings.VersionId;

/**
 * What is taught, as it was at one time.
 *
 * @param agency answers for the course and certifies
 * @param professions codes of the list {@code professions}; empty where it is for everybody
 * @param languages language tags of the profile
 */
public record CourseVersion(
        VersionId id, CourseId course, CourseCode code, AgencyCode agency, int number, Localised title, List<Objective> objectives,
        List<String> professions, int hours, Mode mode, List<String> languages, Rule rule) {
    public CourseVersion {
        objectives = List.copyOf(objectives);
        professions = List.copyOf(professions);
        languages = List.copyOf(languages);
    }

    /** What an officer writes. */
    public record Draft(Localised title, List<Objective> objectives, List<String> professions, int hours, Mode mode, List<String> languages,
            Rule rule) {
        public Draft {
            objectives = List.copyOf(objectives);
            professions = List.copyOf(professions);
            languages = List.copyOf(languages);
        }
    }
}
