package org.zaklon.ui.forms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Field;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Choices out of the country profile: code lists in its order, areas and units in that of the language. */
@Component
class CountryOptions implements Options {
    private final Country country;
    private final InstantSource clock;

    CountryOptions(Country country, InstantSource clock) {
        this.country = country;
        this.clock = clock;
    }

    @Override
    public List<Choice> choices(Field field, Words t) {
        return switch (field.type()) {
            case CHOICE, CHOICES -> country.codes(field.codes()).offeredOn(LocalDate.ofInstant(clock.instant(), country.zone()))
                    .stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList();
            case AREA -> areas(t);
            case UNIT -> units(t);
            case TEXT, STORY, YES_NO, DATE, MOMENT, NUMBER, NOTE -> List.of();
        };
    }

    private List<Choice> areas(Words t) {
        return t.sorted(country.areas(), a -> t.say(a.name())).stream()
                .map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList();
    }

    private List<Choice> units(Words t) {
        return t.sorted(country.agencies(), a -> t.say(a.name())).stream()
                .flatMap(agency -> t.sorted(country.unitsOf(agency.code()), u -> t.say(u.name())).stream()
                        .map(u -> new Choice(u.code().value(), t.say(u.name()), null, t.say(agency.name())))).toList();
    }

    @Override
    public String label(Field field, String code, Words t) {
        return switch (field.type()) {
            case CHOICE, CHOICES -> country.label(field.codes(), code, t.language().tag());
            case AREA -> country.findArea(new AreaCode(code)).map(a -> t.say(a.name())).orElse(code);
            case UNIT -> country.findUnit(new UnitCode(code)).map(u -> t.say(u.name())).orElse(code);
            case TEXT, STORY, YES_NO, DATE, MOMENT, NUMBER, NOTE -> code;
        };
    }
}
