package org.zaklon.cases.screening;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.Level;
import org.zaklon.cases.draft.FormEnd;
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

/** Records a screening (form F02). The result is read from the answers each time; nothing of it decides anything. */
@Component
class RecordScreening implements FormEnd {
    private static final Set<CaseState> BEFORE_CLOSURE = EnumSet.of(CaseState.SIGNAL, CaseState.OPEN);

    private final Work work;
    private final Access access;
    private final CaseFiles files;
    private final Entries entries;
    private final Assertions assertions;
    private final ScreeningForms forms;
    private final Country country;
    private final Audit audit;
    private final InstantSource clock;

    RecordScreening(Work work, Access access, CaseFiles files, Entries entries, Assertions assertions, ScreeningForms forms,
            Country country, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.files = files;
        this.entries = entries;
        this.assertions = assertions;
        this.forms = forms;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean takes(Form form) {
        return forms.isScreening(form);
    }

    @Override
    public Act act() {
        return Act.SCREENING_RECORD;
    }

    @Override
    public Optional<Question> question(Actor actor, CaseFile file, Form form, Answers answers, Words t) {
        return Optional.empty();
    }

    @Override
    public Outcome<CaseId> submit(Actor actor, RequestId request, CaseId id, Form form, Answers answers, String chosen) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, act(), id).then(facts -> {
            if (!BEFORE_CLOSURE.contains(files.get(id).state())) {
                return Outcome.refused("refused.case-closed");
            }
            var submission = entries.write(actor, id, CaseEntry.Kind.SCREENING, form, answers);
            if (facts.agency().equals(actor.agency())) {
                forms.age(answers).ifPresent(age -> files.aged(id, age));
            }
            assertions.add(actor, files.get(id), Level.SCREENED, today(), null, submission, answers);
            audit.append(actor.entry(act()).on(id).about(submission.toString()).purposed(form.purpose())
                    .with("form", form.id() + "@" + form.version()));
            return Outcome.done(id);
        }));
    }

    @Override
    public String next(CaseId id) {
        return "/cases/" + id.value() + "/screening";
    }

    @Override
    public String saidKey() {
        return "cases.screening.written";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }
}
