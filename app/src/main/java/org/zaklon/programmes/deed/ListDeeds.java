package org.zaklon.programmes.deed;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.deed.Deeds.Part;

/** What was done in the time of a project and is not wholly paid for by others. */
@Component
public class ListDeeds {
    private final Work work;
    private final Projects projects;
    private final Deeds deeds;
    private final Audit audit;

    ListDeeds(Work work, Projects projects, Deeds deeds, Audit audit) {
        this.work = work;
        this.projects = projects;
        this.deeds = deeds;
        this.audit = audit;
    }

    /** @param free each with the part that is free, in parts of a hundred */
    public record Found(Project project, Paged<Part> free) {}

    public Outcome<Found> free(Actor actor, ProjectId id, int page) {
        return work.read(actor, () -> projects.requireOwn(actor, Act.DEED_LIST, id).then(project -> {
            audit.append(actor.entry(Act.DEED_LIST).about(id).read());
            var since = project.actualStart() == null ? project.plannedStart() : project.actualStart();
            var until = project.actualEnd() == null ? LocalDate.of(2999, 1, 1) : project.actualEnd();
            return Outcome.done(new Found(project, Paged.of(deeds.free(since, until, Paged.SIZE + 1, Paged.offset(page)), page)));
        }));
    }
}
