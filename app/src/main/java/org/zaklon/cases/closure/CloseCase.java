package org.zaklon.cases.closure;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseClosed;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.clock.Why;
import org.zaklon.cases.draft.FormEnd;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.Entries;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.sharing.Share;
import org.zaklon.sharing.Sharing;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.parts.Choice;

/**
 * Closes a case (form F28, in short). What was shared on consent or by agreement ends with the work it was shared for; what the
 * law commands may go on, if whoever closes says so. The recovery and reflection period is the person's and runs on.
 */
@Component
class CloseCase implements FormEnd {
    private static final String FORM = "F28";
    private static final String KEEP = "KEEP_LAW";
    private static final String END = "END_ALL";
    private static final String WHY = "CASE_CLOSED";
    private static final String GROUNDS = "REASONABLE_GROUNDS";

    private final Work work;
    private final Access access;
    private final CaseFiles files;
    private final Entries entries;
    private final Clocks clocks;
    private final Country country;
    private final Sharing sharing;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CloseCase(Work work, Access access, CaseFiles files, Entries entries, Clocks clocks, Country country, Sharing sharing,
            Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.files = files;
        this.entries = entries;
        this.clocks = clocks;
        this.country = country;
        this.sharing = sharing;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean takes(Form form) {
        return form.id().equals(FORM);
    }

    @Override
    public Act act() {
        return Act.CASE_CLOSE;
    }

    /** Asked only where something is shared because a law says so. */
    @Override
    public Optional<Question> question(Actor actor, CaseFile file, Form form, Answers answers, Words t) {
        return live(file.id()).stream().noneMatch(CloseCase::byLaw) ? Optional.empty()
                : Optional.of(new Question("cases.closure.shares", "cases.closure.shares.hint", List.of(
                        Choice.of(END, t.get("cases.closure.shares.END_ALL")), Choice.of(KEEP, t.get("cases.closure.shares.KEEP_LAW")))));
    }

    @Override
    public Outcome<CaseId> submit(Actor actor, RequestId request, CaseId id, Form form, Answers answers, String chosen) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, act(), id).then(facts -> {
            if (files.locked(id).state() != CaseState.OPEN) {
                return Outcome.refused("refused.case-not-open");
            }
            var reason = answers.code("reason");
            if (reason.isEmpty()) {
                return Outcome.refused("refused.reason-missing");
            }
            var open = live(id);
            if (open.stream().anyMatch(CloseCase::byLaw) && !chosen.equals(KEEP) && !chosen.equals(END)) {
                return Outcome.refused("refused.closure-shares");
            }
            var submission = entries.write(actor, id, CaseEntry.Kind.CLOSURE, form, answers);
            open.stream().filter(share -> !byLaw(share) || chosen.equals(END)).forEach(s -> sharing.end(actor, s.id(), WHY));
            clocks.end(actor, id, Why.CASE_CLOSED, runningWithTheWork(id));
            files.ended(id, CaseState.CLOSED, reason.get());
            audit.append(actor.entry(act()).on(id).about(submission.toString()).with("reason", reason.get())
                    .with("shares", chosen.isEmpty() ? END : chosen));
            events.publishEvent(new CaseClosed(id, reason.get()));
            return Outcome.done(id);
        }));
    }

    private List<Share> live(CaseId id) {
        return sharing.sharesOf(id).stream().filter(s -> s.live(clock.instant())).toList();
    }

    private static boolean byLaw(Share share) {
        return share.parts().stream().anyMatch(p -> p.kind() == Share.Kind.LAW && p.endedAt() == null);
    }

    private String[] runningWithTheWork(CaseId id) {
        return clocks.of(id).stream().filter(Clock::runs).map(Clock::timer)
                .filter(timer -> country.findTimer(timer).filter(t -> t.startsOn().equals(GROUNDS)).isEmpty())
                .distinct().toArray(String[]::new);
    }

    @Override
    public String next(CaseId id) {
        return "/cases/" + id.value();
    }

    @Override
    public String saidKey() {
        return "cases.closure.written";
    }
}
