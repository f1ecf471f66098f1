package org.zaklon.forums.community.issue;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;

/** The door for other parts of the forum, inside the work of their caller. */
@Component
public class Issues {
    private final IssueStore store;

    Issues(IssueStore store) {
        this.store = store;
    }

    public Optional<Issue> find(BodyId body, IssueId id) {
        return store.find(body, id);
    }

    /** The same by its identity alone, as far as the asker's seat reaches. */
    public Optional<Issue> find(IssueId id) {
        return store.find(id);
    }

    /** Records a step that follows from a mediation; the caller answers for who may. */
    public void step(Issue issue, IssueState state, LocalDate on, PersonalText why) {
        if (!issue.state().canBecome(state)) {
            throw new IllegalStateException(issue.state() + " does not become " + state);
        }
        store.add(issue.id(), issue.body(), Step.to(state, on).because(why));
    }
}
