package org.zaklon.cases.draft;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.forms.Answers;

@Component
class SubmitForm implements CaseForms {
    private final Country country;
    private final List<FormEnd> ends;

    SubmitForm(Country country, List<FormEnd> ends) {
        this.country = country;
        this.ends = List.copyOf(ends);
    }

    @Override
    public Outcome<CaseId> submit(Actor actor, RequestId request, CaseId id, String formId, Answers answers, String chosen) {
        var form = country.form(formId);
        return ends.stream().filter(end -> end.takes(form)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no use case takes the form " + formId))
                .submit(actor, request, id, form, answers, chosen);
    }
}
