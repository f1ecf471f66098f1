package org.zaklon.cases.closure;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseReopened;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.file.Assertions;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Takes up a closed case again: the same person, and one more assertion that says so. Shares stay ended; each is asked anew. */
@Component
class ReopenCase {
    static final String REASONS = "reopen-reasons";
    static final String NO_REASON = "refused.reason-missing";

    private final Work work;
    private final Access access;
    private final CaseFiles files;
    private final Assertions assertions;
    private final Country country;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ReopenCase(Work work, Access access, CaseFiles files, Assertions assertions, Country country, Audit audit,
            ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.files = files;
        this.assertions = assertions;
        this.country = country;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @param reason a code of the list {@value #REASONS} */
    Outcome<CaseId> reopen(Actor actor, RequestId request, CaseId id, String reason) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, Act.CASE_REOPEN, id).then(facts -> {
            if (files.locked(id).state() != CaseState.CLOSED) {
                return Outcome.refused("refused.case-not-closed");
            }
            if (country.codes(REASONS).find(reason).isEmpty()) {
                return Outcome.refused(NO_REASON);
            }
            files.taken(id);
            assertions.reopened(actor, files.get(id), LocalDate.ofInstant(clock.instant(), country.zone()), reason);
            audit.append(actor.entry(Act.CASE_REOPEN).on(id).with("reason", reason));
            events.publishEvent(new CaseReopened(id));
            return Outcome.done(id);
        }));
    }
}
