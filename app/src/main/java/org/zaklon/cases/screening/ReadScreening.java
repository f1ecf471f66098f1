package org.zaklon.cases.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.country.indicators.ScreeningForm;
import org.zaklon.country.indicators.ScreeningResult;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.forms.Answers;

/** The screenings of a case that the asker may read, the latest first, and the forms by which another may be made. */
@Component
class ReadScreening {
    private final Work work;
    private final Cases cases;
    private final Country country;
    private final ScreeningForms forms;

    ReadScreening(Work work, Cases cases, Country country, ScreeningForms forms) {
        this.work = work;
        this.cases = cases;
        this.country = country;
        this.forms = forms;
    }

    record Made(Form form, UnitCode unit, Instant at, ScreeningResult result, Answers answers) {}

    record Screenings(CaseView view, List<ScreeningForm> offered, List<Made> made) {}

    Outcome<Screenings> of(Actor actor, CaseId id) {
        return work.read(actor, () -> cases.get(actor, id).then(view -> Outcome.done(new Screenings(view,
                country.screeningForms(view.file().age().group()), made(cases.entries(actor, id))))));
    }

    private List<Made> made(List<CaseEntry> entries) {
        var submissions = new LinkedHashMap<UUID, List<CaseEntry>>();
        entries.stream().filter(e -> e.kind() == CaseEntry.Kind.SCREENING)
                .forEach(e -> submissions.computeIfAbsent(e.submission(), s -> new ArrayList<>()).add(e));
        return submissions.values().stream().flatMap(parts -> made(parts.getFirst(), parts).stream()).toList().reversed();
    }

    /** Only where the facts may be read: half of a screening would say too little. */
    private Optional<Made> made(CaseEntry first, List<CaseEntry> parts) {
        var form = country.form(first.form(), first.version());
        var answers = parts.stream().map(CaseEntry::answers).reduce(Answers.EMPTY, Answers::and);
        return forms.age(answers).isEmpty() ? Optional.empty()
                : Optional.of(new Made(form, first.unit(), first.at(), forms.result(form, answers), answers));
    }
}
