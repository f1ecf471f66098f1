package org.zaklon.cases.information;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.draft.FormEnd;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.Entries;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Answers;

/** Records what was explained (form F03). It permits nothing: each consent is asked for and recorded by itself. */
@Component
class RecordInformation implements FormEnd {
    private static final String FORM = "F03";

    private final Work work;
    private final Access access;
    private final CaseFiles files;
    private final Entries entries;
    private final Audit audit;

    RecordInformation(Work work, Access access, CaseFiles files, Entries entries, Audit audit) {
        this.work = work;
        this.access = access;
        this.files = files;
        this.entries = entries;
        this.audit = audit;
    }

    @Override
    public boolean takes(Form form) {
        return form.id().equals(FORM);
    }

    @Override
    public Act act() {
        return Act.CONSENT_RECORD;
    }

    @Override
    public Optional<Question> question(Actor actor, CaseFile file, Form form, Answers answers, Words t) {
        return Optional.empty();
    }

    @Override
    public Outcome<CaseId> submit(Actor actor, RequestId request, CaseId id, Form form, Answers answers, String chosen) {
        return work.once(actor, request, CaseId::new, () -> access.require(actor, act(), id).then(facts -> {
            if (files.get(id).state() != CaseState.OPEN) {
                return Outcome.refused("refused.case-not-open");
            }
            var submission = entries.write(actor, id, CaseEntry.Kind.CONSENT, form, answers);
            audit.append(actor.entry(act()).on(id).about(submission.toString()).purposed(form.purpose())
                    .with("form", form.id() + "@" + form.version()));
            return Outcome.done(id);
        }));
    }

    @Override
    public String next(CaseId id) {
        return "/cases/" + id.value() + "/consents";
    }

    @Override
    public String saidKey() {
        return "cases.information.written";
    }
}
