package org.zaklon.forums.community.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Collectors;
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
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Asks the four questions that stand before a mediation, and keeps the answers whatever they are. */
@Component
public class ScreenMediation {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final MediationStore store;
    private final Issues issues;
    private final Country country;
    private final InstantSource clock;

    ScreenMediation(Work work, Access access, Audit audit, MediationStore store, Issues issues, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.issues = issues;
        this.country = country;
        this.clock = clock;
    }

    public Outcome<RecordId> screen(Actor actor, RequestId request, BodyId body, IssueId id, Screening screening) {
        return work.once(actor, request, RecordId::new, () -> access.require(actor, Act.MEDIATION_SCREEN, body).then(facts -> {
            var issue = issues.find(body, id);
            if (issue.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (issue.get().state().phase() != IssueState.Phase.OPEN) {
                audit.append(actor.entry(Act.MEDIATION_SCREEN).about(id).refused("refused.community-state"));
                return Outcome.refused("refused.community-state");
            }
            var key = store.screen(body, id, screening, LocalDate.ofInstant(clock.instant(), country.zone()));
            audit.append(actor.entry(Act.MEDIATION_SCREEN).about(id).with("body", body.value().toString())
                    .with("clear", "" + screening.clear())
                    .with("against", screening.against().stream().map(Enum::name).collect(Collectors.joining(","))));
            return Outcome.done(key);
        }));
    }
}
