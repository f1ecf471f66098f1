package org.zaklon.forums.community.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.Issues;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Records the sessions of a mediation and what it came to; what was agreed is asked about one, three and six months later. */
@Component
public class RecordMediation {
    /** Months after the end at which somebody asks whether it holds. */
    static final List<Integer> FOLLOW_UPS = List.of(1, 3, 6);

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final MediationStore store;
    private final Issues issues;
    private final Country country;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    RecordMediation(Work work, Access access, Audit audit, MediationStore store, Issues issues, Country country, InstantSource clock, ApplicationEventPublisher events) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.issues = issues;
        this.country = country;
        this.clock = clock;
        this.events = events;
    }

    public Outcome<RecordId> session(Actor actor, RequestId request, BodyId body, IssueId issue, RecordId id, LocalDate on, PersonalText words) {
        return open(actor, request, body, issue, id, on, mediation -> {
            store.session(body, id, on, words);
            audit.append(actor.entry(Act.MEDIATION_RECORD).about(issue).with("body", body.value().toString()).with("what", "SESSION"));
            return Outcome.done(id);
        });
    }

    /** What was agreed leaves the issue resolved, which the raiser still confirms; otherwise the forum goes on with it. */
    public Outcome<RecordId> end(Actor actor, RequestId request, BodyId body, IssueId issue, RecordId id, Mediation.Outcome outcome,
            LocalDate on, PersonalText terms) {
        return open(actor, request, body, issue, id, on, mediation -> {
            var found = issues.find(body, issue).orElseThrow();
            if (on.isBefore(found.stateOn()) || outcome.agreed() && terms == null) {
                return refuse(actor, issue, outcome.agreed() && terms == null ? "refused.community-terms" : "refused.community-step-day");
            }
            store.end(id, outcome, on, terms);
            if (found.state() == IssueState.MEDIATION) {
                issues.step(found, outcome.agreed() ? IssueState.RESOLVED : IssueState.IN_PROGRESS, on, null);
            }
            if (outcome.agreed()) {
                FOLLOW_UPS.forEach(months -> store.plan(body, id, actor.unit().value(), months, on.plusMonths(months)));
            }
            audit.append(actor.entry(Act.MEDIATION_RECORD).about(issue).with("body", body.value().toString()).with("outcome", outcome.name()));
            events.publishEvent(Deed.of(Deed.Kind.MEDIATION_HELD, on, found.area(), actor.agency()));
            return Outcome.done(id);
        });
    }

    private Outcome<RecordId> open(Actor actor, RequestId request, BodyId body, IssueId issue, RecordId id, LocalDate on,
            Function<Mediation, Outcome<RecordId>> act) {
        return work.once(actor, request, RecordId::new, () -> access.require(actor, Act.MEDIATION_RECORD, body).then(facts -> {
            var mediation = issues.find(body, issue).flatMap(found -> store.find(issue, id));
            if (mediation.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var broken = firstBroken(mediation.get(), on);
            return broken.isPresent() ? refuse(actor, issue, broken.get()) : act.apply(mediation.get());
        }));
    }

    private Optional<String> firstBroken(Mediation mediation, LocalDate on) {
        if (!mediation.open()) {
            return Optional.of("refused.community-mediation-over");
        }
        return on.isBefore(mediation.openedOn()) || on.isAfter(LocalDate.ofInstant(clock.instant(), country.zone()))
                ? Optional.of("refused.community-step-day") : Optional.empty();
    }

    private Outcome<RecordId> refuse(Actor actor, IssueId issue, String code) {
        audit.append(actor.entry(Act.MEDIATION_RECORD).about(issue).refused(code));
        return Outcome.refused(code);
    }
}
