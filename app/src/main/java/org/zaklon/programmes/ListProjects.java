package org.zaklon.programmes;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;

/** Projects of the own agency and those in which it is a partner. */
@Component
public class ListProjects {
    private final Work work;
    private final Access access;
    private final ProjectStore store;
    private final Audit audit;

    ListProjects(Work work, Access access, ProjectStore store, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<Paged<Project>> list(Actor actor, int page) {
        return work.read(actor, () -> access.require(actor, Act.PROJECT_LIST).then(may -> {
            audit.append(actor.entry(Act.PROJECT_LIST).read());
            return Outcome.done(Paged.of(store.list(page), page));
        }));
    }
}
