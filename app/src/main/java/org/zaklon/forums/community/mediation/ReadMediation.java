package org.zaklon.forums.community.mediation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.Issues;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** Reads what stands between an issue and mediation, and the mediations that were. For those who keep the forum. */
@Component
public class ReadMediation {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final MediationStore store;
    private final Issues issues;

    ReadMediation(Work work, Access access, Audit audit, MediationStore store, Issues issues) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.issues = issues;
    }

    /** @param closed why the issue may not be mediated; empty where it may */
    public record Opened(Issue issue, Optional<Reason> closed, List<Screening> screenings, List<Mediation> mediations) {
        public Opened {
            screenings = List.copyOf(screenings);
            mediations = List.copyOf(mediations);
        }
    }

    public Outcome<Opened> open(Actor actor, BodyId body, IssueId id) {
        return work.read(actor, () -> access.require(actor, Act.MEDIATION_READ, body).then(facts -> {
            var issue = issues.find(body, id);
            if (issue.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.MEDIATION_READ).about(id).read());
            var screenings = store.screenings(id);
            return Outcome.done(new Opened(issue.get(), Gate.closed(issue.get().neverMediated(), screenings), screenings, store.of(id)));
        }));
    }
}
