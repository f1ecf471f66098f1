package org.zaklon.cases.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.access.Written;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseEntry.Kind;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseFilter;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Purpose;
import org.zaklon.people.UsualPurpose;
import org.zaklon.ui.forms.Answers;

/** Where cases are asked for. */
@Component
class CaseDesk implements Cases {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final CaseFiles files;
    private final Entries entries;
    private final Assertions assertions;

    CaseDesk(Work work, Access access, Audit audit, CaseFiles files, Entries entries, Assertions assertions) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.files = files;
        this.entries = entries;
        this.assertions = assertions;
    }

    @Override
    public Outcome<Paged<CaseFile>> list(Actor actor, CaseFilter filter, int page) {
        return work.read(actor, () -> access.require(actor, Act.CASE_LIST).then(allowed -> {
            audit.append(actor.entry(Act.CASE_LIST).read().with("tab", filter.tab().name()));
            return Outcome.done(files.list(actor, filter, page));
        }));
    }

    @Override
    public Outcome<CaseView> get(Actor actor, CaseId id) {
        return get(actor, id, UsualPurpose.of(actor));
    }

    @Override
    public Outcome<CaseView> get(Actor actor, CaseId id, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.CASE_READ, id).then(facts -> {
            audit.append(actor.entry(Act.CASE_READ).on(id).purposed(purpose).read());
            return Outcome.done(new CaseView(files.get(id), facts, assertions.of(id), access.allows(actor, Act.ENTRY_ADD, facts)
                    || access.allows(actor, Act.PERSON_READ, facts)));
        }));
    }

    @Override
    public List<CaseEntry> entries(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.CASE_READ, id) instanceof Outcome.Done<CaseFacts>(var facts)
                ? entries.of(id).stream()
                        .filter(e -> access.reads(actor, facts, new Written(e.agency(), e.unit(), e.dataClass()))).toList()
                : List.of());
    }

    @Override
    public UUID addEntry(Actor actor, CaseId id, Kind kind, Form form, Answers answers) {
        return entries.write(actor, id, kind, form, answers);
    }

    @Override
    public Optional<CaseFile> file(CaseId id) {
        return files.find(id);
    }

    @Override
    public Optional<CaseId> named(String pseudonym) {
        return files.named(pseudonym);
    }

    @Override
    public List<CaseEntry> preview(Actor actor, CaseId id, Set<DataClass> classes) {
        return entries(actor, id).stream()
                .filter(e -> e.agency().equals(actor.agency()) && classes.contains(e.dataClass())).toList();
    }
}
