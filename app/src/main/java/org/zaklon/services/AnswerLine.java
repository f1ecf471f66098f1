package org.zaklon.services;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.Vault;

/** Records what was offered and what the person answered, each with its day and who offered. */
@Component
class AnswerLine {
    private static final String REALM = "statistics";

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ServiceStore store;
    private final Cases cases;
    private final Country country;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AnswerLine(Work work, Access access, Audit audit, ServiceStore store, Cases cases, Country country, Vault vault,
            ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.cases = cases;
        this.country = country;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a line beyond the minimum ones. */
    Outcome<LineId> open(Actor actor, RequestId request, CaseId id, String service) {
        return work.once(actor, request, LineId::new, () -> access.require(actor, Act.SERVICE_OFFER, id).then(facts -> {
            if (country.services().stream().noneMatch(s -> s.code().code().equals(service))) {
                return refuse(actor, id, "refused.services.unknown");
            }
            if (store.lines(id).stream().anyMatch(l -> !l.minimum() && l.code().equals(service))) {
                return refuse(actor, id, "refused.services.already-there");
            }
            var line = store.open(id, facts.agency(), facts.unit(), service, false, today());
            audit.append(actor.entry(Act.SERVICE_OFFER).on(id).about(line).with("service", service));
            return Outcome.done(line);
        }));
    }

    Outcome<LineId> answer(Actor actor, RequestId request, CaseId id, LineId line, LineState state, LocalDate on) {
        return work.once(actor, request, LineId::new, () -> access.require(actor, Act.SERVICE_OFFER, id).then(facts -> {
            var found = store.find(id, line);
            if (found.isEmpty()) {
                return refuse(actor, id, Reason.absent().code());
            }
            var file = cases.file(id).orElseThrow();
            var broken = firstBroken(found.get(), file, state, on);
            if (broken.isPresent()) {
                return refuse(actor, id, broken.get());
            }
            var known = found.get();
            var steps = known.state().stepsTo(state);
            for (int n = 0; n < steps.size(); n++) {
                record(actor, file, known, steps.get(n), known.answers().size() + n, on);
            }
            return Outcome.done(line);
        }));
    }

    private Optional<String> firstBroken(Line line, CaseFile file, LineState state, LocalDate on) {
        if (line.state().stepsTo(state).isEmpty()) {
            return Optional.of("refused.state.services");
        }
        if (on.isAfter(today())) {
            return Optional.of("refused.services.future");
        }
        if (on.isBefore(line.notBefore())) {
            return Optional.of("refused.services.too-early");
        }
        return state == LineState.NOT_APPLICABLE && !mayNotApply(line, file) ? Optional.of("refused.services.owed") : Optional.empty();
    }

    /** A minimum line is owed to everybody but those for whom the profile says that it is not meant. */
    private boolean mayNotApply(Line line, CaseFile file) {
        return line.minimum() && country.codes("minimum-assistance").get(line.code()).in("for")
                .map(group -> group.equals("CHILD") && !file.child()).orElse(false);
    }

    private void record(Actor actor, CaseFile file, Line line, LineState state, int place, LocalDate on) {
        store.answer(line.id(), file.id(), state, on);
        audit.append(actor.entry(Act.SERVICE_OFFER).on(file.id()).about(line.id()).with("service", line.code())
                .with("state", state.name()));
        events.publishEvent(new ServiceAnswered(UUID.randomUUID(), vault.pseudonym(line.id().value(), REALM), place,
                vault.pseudonym(file.id().value(), REALM), line.code(), line.minimum(), state, actor.function().name(),
                file.area().value(), file.child(), on, clock.instant()));
    }

    private Outcome<LineId> refuse(Actor actor, CaseId id, String code) {
        audit.append(actor.entry(Act.SERVICE_OFFER).on(id).refused(code));
        return Outcome.refused(code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
