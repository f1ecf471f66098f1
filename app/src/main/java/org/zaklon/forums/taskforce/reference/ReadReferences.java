package org.zaklon.forums.taskforce.reference;

import java.util.List;
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

/** The own agency's entries, and what it was told of. */
@Component
public class ReadReferences {
    private final Work work;
    private final TaskForces forces;
    private final ReferenceStore store;
    private final Audit audit;

    ReadReferences(Work work, TaskForces forces, ReferenceStore store, Audit audit) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.audit = audit;
    }

    /** @param matches those that the agency may know of, the ones that wait first */
    public record View(Seated seated, Paged<Reference> own, List<Match> matches) {}

    public Outcome<View> of(Actor actor, BodyId body, int page) {
        return work.read(actor, () -> forces.investigating(actor, Act.REFERENCE_READ, body).then(seated -> {
            audit.append(actor.entry(Act.REFERENCE_READ).about(body).read());
            return Outcome.done(new View(seated, Paged.of(store.own(actor, body, page), page), store.told(body)));
        }));
    }

    /** One match, for the agency that is to answer it. */
    public Outcome<Match> match(Actor actor, BodyId body, MatchId id) {
        return work.read(actor, () -> forces.investigating(actor, Act.REFERENCE_ANSWER, body)
                .then(seated -> store.find(body, id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()))));
    }
}
