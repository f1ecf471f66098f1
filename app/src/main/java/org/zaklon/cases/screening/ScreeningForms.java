package org.zaklon.cases.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.cases.Age;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.country.indicators.Element;
import org.zaklon.country.indicators.ScreeningResult;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;

/** Reads the answers of a screening form as the indicator set of the profile wants them. */
@Component
class ScreeningForms {
    private final Country country;

    ScreeningForms(Country country) {
        this.country = country;
    }

    boolean isScreening(Form form) {
        return country.indicatorSetOf(form).isPresent();
    }

    /** What the screener said about the age; empty where the question is not among the answers. */
    Optional<Age> age(Answers answers) {
        return answers.find("age-group").map(a -> answers.code("age-group").map(Age::valueOf).orElse(Age.UNKNOWN));
    }

    ScreeningResult result(Form form, Answers answers) {
        var set = country.indicatorSetOf(form).orElseThrow();
        var given = new HashMap<String, org.zaklon.country.indicators.Answer>();
        set.indicators().forEach(i -> answers.find(i.id()).ifPresent(a -> given.put(i.id(), answer(a))));
        var boxes = Map.of(Element.ACT, Set.copyOf(answers.codes("acts")), Element.MEANS, Set.copyOf(answers.codes("means")),
                Element.PURPOSE, Set.copyOf(answers.codes("purposes")));
        return ScreeningResult.of(set, age(answers).orElse(Age.UNKNOWN).group(), given, boxes);
    }

    private static org.zaklon.country.indicators.Answer answer(Answer given) {
        return org.zaklon.country.indicators.Answer.of(given.codes().stream().findFirst().orElse(null));
    }
}
