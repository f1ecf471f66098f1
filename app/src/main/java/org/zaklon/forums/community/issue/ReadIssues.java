package org.zaklon.forums.community.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;

/** Reads the issues of a forum, as far as the reader's seat reaches; one that is kept from the reader looks like one that is not there. */
@Component
public class ReadIssues {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final IssueStore store;
    private final PutOnAgenda agenda;

    ReadIssues(Work work, Access access, Audit audit, IssueStore store, PutOnAgenda agenda) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.agenda = agenda;
    }

    /** A page of the list, and what the reader may do. */
    public record Listed(Paged<Issue> issues, boolean mayRaise, boolean keeps) {}

    /**
     * One issue with its steps, oldest first.
     *
     * @param next the meeting whose agenda it can be put on; empty where there is none, or nothing to speak about any more
     * @param item what is on that agenda about it already
     */
    public record Opened(Issue issue, List<Step> steps, boolean keeps, Optional<Meeting> next, Optional<UUID> item) {}

    public Outcome<Listed> list(Actor actor, BodyId body, IssueState.Phase phase, int page) {
        return work.read(actor, () -> access.require(actor, Act.ISSUE_READ, body).then(facts -> {
            audit.append(actor.entry(Act.ISSUE_READ).about(body).read());
            var states = Arrays.stream(IssueState.values()).filter(s -> s.phase() == phase).toList();
            return Outcome.done(new Listed(store.list(body, states, page), access.allows(actor, Act.ISSUE_RAISE, facts), keeps(actor, facts)));
        }));
    }

    public Outcome<Opened> open(Actor actor, BodyId body, IssueId id) {
        return work.read(actor, () -> access.require(actor, Act.ISSUE_READ, body).then(facts -> {
            var issue = store.find(body, id);
            if (issue.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.ISSUE_READ).about(id).read());
            var next = issue.get().state().phase() == IssueState.Phase.OPEN ? agenda.next(body) : Optional.<Meeting>empty();
            return Outcome.done(new Opened(issue.get(), store.steps(id), keeps(actor, facts), next,
                    next.flatMap(meeting -> store.onAgenda(id, meeting.id().value()))));
        }));
    }

    /** May this be asked of this actor in this forum? For a form that is still empty. */
    public Outcome<BodyFacts> may(Actor actor, Act act, BodyId body) {
        return work.read(actor, () -> access.require(actor, act, body));
    }

    private boolean keeps(Actor actor, BodyFacts facts) {
        return access.allows(actor, Act.ISSUE_UPDATE, facts);
    }
}
