package org.zaklon.forums.community.issue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Records the next step of an issue. Mediation is reached through its gate and confirmation by the raiser, never by this. */
@Component
public class UpdateIssue {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final IssueStore store;
    private final Country country;
    private final InstantSource clock;

    UpdateIssue(Work work, Access access, Audit audit, IssueStore store, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.country = country;
        this.clock = clock;
    }

    public Outcome<IssueId> update(Actor actor, RequestId request, BodyId body, IssueId id, Step step) {
        return work.once(actor, request, IssueId::new, () -> access.require(actor, Act.ISSUE_UPDATE, body).then(facts -> {
            var issue = store.find(body, id);
            if (issue.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var broken = firstBroken(issue.get(), step);
            if (broken.isPresent()) {
                audit.append(actor.entry(Act.ISSUE_UPDATE).about(id).with("state", step.state().name()).refused(broken.get()));
                return Outcome.refused(broken.get());
            }
            store.add(id, body, step);
            audit.append(actor.entry(Act.ISSUE_UPDATE).about(id).with("body", body.value().toString()).with("state", step.state().name())
                    .with("told", String.valueOf(step.told())));
            return Outcome.done(id);
        }));
    }

    private Optional<String> firstBroken(Issue issue, Step step) {
        if (!issue.state().byHand().contains(step.state())) {
            return Optional.of("refused.community-state");
        }
        if (step.on().isBefore(issue.stateOn()) || step.on().isAfter(LocalDate.ofInstant(clock.instant(), country.zone()))) {
            return Optional.of("refused.community-step-day");
        }
        if (step.state().needsReason() && step.reason() == null) {
            return Optional.of("refused.community-reason");
        }
        if (step.state().needsWhom() && step.whom() == null) {
            return Optional.of("refused.community-whom");
        }
        if (step.state() == IssueState.DUPLICATE && (step.duplicateOf() == null || step.duplicateOf().equals(issue.id())
                || store.find(issue.body(), step.duplicateOf()).isEmpty())) {
            return Optional.of("refused.community-duplicate");
        }
        return step.told() == null ? Optional.of("refused.community-told") : Optional.empty();
    }
}
