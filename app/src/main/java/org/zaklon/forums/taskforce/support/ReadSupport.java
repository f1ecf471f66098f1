package org.zaklon.forums.taskforce.support;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;

/** Requests of the own agency, and those that it was asked. */
@Component
public class ReadSupport {
    private final Work work;
    private final TaskForces forces;
    private final SupportStore store;
    private final Audit audit;

    ReadSupport(Work work, TaskForces forces, SupportStore store, Audit audit) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.audit = audit;
    }

    public record Listed(Seated seated, Paged<Support> requests) {}

    public Outcome<Listed> of(Actor actor, BodyId body, int page) {
        return work.read(actor, () -> forces.seated(actor, Act.SUPPORT_READ, body).then(seated -> {
            audit.append(actor.entry(Act.SUPPORT_READ).about(body).read());
            return Outcome.done(new Listed(seated, Paged.of(store.of(body, page), page)));
        }));
    }

    public Outcome<Support> one(Actor actor, BodyId body, SupportId id) {
        return work.read(actor, () -> forces.seated(actor, Act.SUPPORT_READ, body).then(seated -> {
            var found = store.find(body, id);
            found.ifPresent(support -> audit.append(actor.entry(Act.SUPPORT_READ).about(id).read()));
            return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
        }));
    }
}
