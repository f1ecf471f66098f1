package org.zaklon.programmes;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Says that a project begins, ends, halts or is given up. */
@Component
public class MoveProject {
    private final Work work;
    private final Projects projects;
    private final ProjectStore store;
    private final Audit audit;

    MoveProject(Work work, Projects projects, ProjectStore store, Audit audit) {
        this.work = work;
        this.projects = projects;
        this.store = store;
        this.audit = audit;
    }

    /** @param on the day on which it really began or ended */
    public Outcome<ProjectId> move(Actor actor, RequestId request, ProjectId id, ProjectStatus to, LocalDate on) {
        return work.once(actor, request, ProjectId::new, () -> projects.requireOwn(actor, Act.PROJECT_MOVE, id).then(project -> {
            if (on.isAfter(projects.today())) {
                return Outcome.refused("refused.project-day");
            }
            var ends = to == ProjectStatus.CLOSED || to == ProjectStatus.CANCELLED;
            var begins = project.actualStart() == null && (ends || to == ProjectStatus.IMPLEMENTATION);
            store.move(id, to, begins ? on : project.actualStart(), ends ? on : null);
            audit.append(actor.entry(Act.PROJECT_MOVE).about(id).with("status", to.name()));
            return Outcome.done(id);
        }));
    }
}
