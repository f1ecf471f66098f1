package org.zaklon.forums.community.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.Issues;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/**
 * Records whether what was agreed holds. What is broken opens the issue again; violence or a threat closes the gate of mediation for
 * it for good.
 */
@Component
public class FollowMediation {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final MediationStore store;
    private final Issues issues;
    private final Country country;
    private final InstantSource clock;

    FollowMediation(Work work, Access access, Audit audit, MediationStore store, Issues issues, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.issues = issues;
        this.country = country;
        this.clock = clock;
    }

    public Outcome<RecordId> follow(Actor actor, RequestId request, BodyId body, IssueId id, RecordId followUp, Mediation.Result result,
            LocalDate on) {
        return work.once(actor, request, RecordId::new, () -> access.require(actor, Act.MEDIATION_FOLLOW, body).then(facts -> {
            var issue = issues.find(body, id);
            var planned = issue.stream().flatMap(i -> store.of(id).stream())
                    .filter(m -> m.followUps().stream().anyMatch(f -> f.id().equals(followUp))).findFirst();
            if (planned.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (on.isBefore(planned.get().endedOn()) || on.isAfter(LocalDate.ofInstant(clock.instant(), country.zone()))) {
                return refuse(actor, id, "refused.community-step-day");
            }
            if (!store.asked(followUp, on, result)) {
                return refuse(actor, id, "refused.community-follow-up-asked");
            }
            follow(body, issue.orElseThrow(), result, on);
            audit.append(actor.entry(Act.MEDIATION_FOLLOW).about(id).with("body", body.value().toString()).with("result", result.name()));
            return Outcome.done(followUp);
        }));
    }

    private void follow(BodyId body, Issue issue, Mediation.Result result, LocalDate on) {
        if (result == Mediation.Result.UNSAFE) {
            store.screen(body, issue.id(), Screening.all(Screening.Answer.UNKNOWN).with(Sign.VIOLENCE, Screening.Answer.YES), on);
        }
        var broken = result == Mediation.Result.BROKEN || result == Mediation.Result.UNSAFE;
        if (broken && issue.state().canBecome(IssueState.REOPENED)) {
            issues.step(issue, IssueState.REOPENED, on.isBefore(issue.stateOn()) ? issue.stateOn() : on, null);
        }
    }

    private Outcome<RecordId> refuse(Actor actor, IssueId id, String code) {
        audit.append(actor.entry(Act.MEDIATION_FOLLOW).about(id).refused(code));
        return Outcome.refused(code);
    }
}
