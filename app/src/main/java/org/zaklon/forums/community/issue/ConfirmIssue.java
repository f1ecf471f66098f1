package org.zaklon.forums.community.issue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/**
 * Records what a later meeting found: it is solved, or it is not. Whoever marked an issue as resolved does not confirm it; a meeting
 * on a later day does, or the raiser.
 */
@Component
public class ConfirmIssue {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final IssueStore store;
    private final Country country;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    ConfirmIssue(Work work, Access access, Audit audit, IssueStore store, Country country, InstantSource clock,
            ApplicationEventPublisher events) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.country = country;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param solved whether the meeting found it solved; otherwise it is opened again
     * @param meetingOn the day of the meeting, after the day on which the issue was marked as resolved
     * @param why what the meeting saw; needed where it is not solved
     */
    public Outcome<IssueId> confirm(Actor actor, RequestId request, BodyId body, IssueId id, boolean solved, LocalDate meetingOn,
            PersonalText why) {
        return work.once(actor, request, IssueId::new, () -> access.require(actor, Act.ISSUE_CONFIRM, body).then(facts -> {
            var issue = store.find(body, id);
            if (issue.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var broken = firstBroken(issue.get(), solved, meetingOn, why);
            if (broken.isPresent()) {
                audit.append(actor.entry(Act.ISSUE_CONFIRM).about(id).refused(broken.get()));
                return Outcome.refused(broken.get());
            }
            store.add(id, body, new Step(solved ? IssueState.CONFIRMED : IssueState.REOPENED, meetingOn, why, null, null, null, null,
                    Step.ConfirmedBy.MEETING, meetingOn));
            audit.append(actor.entry(Act.ISSUE_CONFIRM).about(id).with("body", body.value().toString()).with("solved", "" + solved));
            if (solved) {
                events.publishEvent(Deed.of(Deed.Kind.ISSUE_CONFIRMED, meetingOn, issue.get().area(), actor.agency()));
            }
            return Outcome.done(id);
        }));
    }

    private Optional<String> firstBroken(Issue issue, boolean solved, LocalDate meetingOn, PersonalText why) {
        if (issue.state() != IssueState.RESOLVED) {
            return Optional.of("refused.community-not-resolved");
        }
        if (!meetingOn.isAfter(issue.stateOn()) || meetingOn.isAfter(LocalDate.ofInstant(clock.instant(), country.zone()))) {
            return Optional.of("refused.community-later-meeting");
        }
        return !solved && why == null ? Optional.of("refused.community-reason") : Optional.empty();
    }
}
