package org.zaklon.migration.terms;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;

/** A side of a rule in words: what is added and what is taken off. */
@Component
public class Sides {
    private final Definitions definitions;
    private final Country country;

    Sides(Definitions definitions, Country country) {
        this.definitions = definitions;
        this.country = country;
    }

    public String say(Words t, List<Term> terms) {
        var said = new StringBuilder();
        for (var term : terms) {
            var dataset = t.say(definitions.dataset(term.dataset()).label());
            var whole = term.agency() == null ? dataset : t.get("migration.of-agency", dataset, new CountryWords(t, country).agency(term.agency()));
            said.append(said.isEmpty() ? "" : term.sign() < 0 ? " − " : " + ").append(term.before() ? t.get("migration.month-before", whole) : whole);
        }
        return said.toString();
    }
}
