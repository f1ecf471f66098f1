package org.zaklon.cases.decision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.Age;
import org.zaklon.cases.AssertionId;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.Level;
import org.zaklon.cases.PresumptionDecided;
import org.zaklon.cases.draft.FormEnd;
import org.zaklon.cases.file.AssertionWords;
import org.zaklon.cases.file.Assertions;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.Entries;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.parts.Choice;

/**
 * Records the decision of a named body about the status (form F05), with reasons and legal basis, as one more assertion. A
 * presumption starts its clocks and the offer of assistance in the same transaction.
 */
@Component
class RecordDecision implements FormEnd {
    private static final String FORM = "F05";

    private final Work work;
    private final Access access;
    private final Country country;
    private final CaseFiles files;
    private final Entries entries;
    private final Assertions assertions;
    private final Deciding deciding;
    private final Protection protection;
    private final Heard heard;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    RecordDecision(Work work, Access access, Country country, CaseFiles files, Entries entries, Assertions assertions,
            Deciding deciding, Protection protection, Heard heard, Audit audit, ApplicationEventPublisher events,
            InstantSource clock) {
        this.work = work;
        this.access = access;
        this.country = country;
        this.files = files;
        this.entries = entries;
        this.assertions = assertions;
        this.deciding = deciding;
        this.protection = protection;
        this.heard = heard;
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
        return Act.DECISION_RECORD;
    }

    @Override
    public Optional<Question> question(Actor actor, CaseFile file, Form form, Answers answers, Words t) {
        var age = deciding.age(file, answers);
        var choices = Deciding.LEVELS.stream().filter(level -> deciding.may(actor, level, age))
                .map(level -> new Choice(level.name(), t.of("cases.level", level), hint(actor, level, age, t), null)).toList();
        return Optional.of(new Question("cases.decision.what", "cases.decision.what.hint", choices));
    }

    private String hint(Actor actor, Level level, Age age, Words t) {
        return deciding.body(actor, level, age).map(body -> t.get(
                body.confidence().firm() ? "cases.decision.basis" : "cases.decision.basis.unsure",
                AssertionWords.basis(body.legalBasis(), t))).orElse(null);
    }

    @Override
    public Outcome<CaseId> submit(Actor actor, RequestId request, CaseId id, Form form, Answers answers, String chosen) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, act(), id).then(facts -> {
            var file = files.get(id);
            if (file.state() != CaseState.OPEN) {
                return Outcome.refused("refused.case-not-open");
            }
            var age = deciding.age(file, answers);
            return level(chosen).then(level -> allowed(actor, level, age))
                    .then(level -> deciding.elements(level, age, answers))
                    .then(level -> heard.byManager(actor, facts).then(shared -> {
                        decide(actor, facts, form, answers, level, age);
                        return Outcome.done(id);
                    }));
        }));
    }

    private static Outcome<Level> level(String chosen) {
        return Arrays.stream(Level.values()).filter(l -> l.name().equals(chosen) && Deciding.LEVELS.contains(l)).findFirst()
                .map(Outcome::done).orElseGet(() -> Outcome.refused("refused.decision-missing"));
    }

    private Outcome<Level> allowed(Actor actor, Level level, Age age) {
        return deciding.may(actor, level, age) ? Outcome.done(level)
                : Outcome.refused("refused.not-deciding-body");
    }

    private AssertionId decide(Actor actor, CaseFacts facts, Form form, Answers answers, Level level, Age age) {
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        var submission = entries.write(actor, facts.id(), CaseEntry.Kind.DECISION, form, answers);
        if (facts.agency().equals(actor.agency())) {
            files.aged(facts.id(), age);
        }
        var file = files.get(facts.id());
        var basis = deciding.basis(answers);
        var assertion = assertions.add(actor, file, level, today, basis, submission, answers);
        audit.append(actor.entry(act()).on(facts.id()).about(assertion).purposed(form.purpose())
                .with("level", level.name()).with("basis", basis == null ? "NONE" : basis));
        if (level == Level.PRESUMED) {
            protection.start(file, age.child(), answers);
            events.publishEvent(new PresumptionDecided(facts.id(), assertion, age.child(), today));
        }
        return assertion;
    }

    @Override
    public String next(CaseId id) {
        return "/cases/" + id.value();
    }

    @Override
    public String saidKey() {
        return "cases.decision.written";
    }
}
