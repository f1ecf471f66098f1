package org.zaklon.ui;

import java.util.Arrays;
import java.util.List;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.parts.Choice;

/** What agencies, units, areas and codes of the country are called in the reader's language; one that the profile no longer has shows as its code. */
public record CountryWords(Words t, Country country) {

    public String agency(AgencyCode code) {
        return country.findAgency(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    public String unit(UnitCode code) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    public String area(AreaCode code) {
        return country.findArea(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    public String code(String list, String code) {
        return country.findCodes(list).flatMap(all -> all.find(code)).map(c -> t.say(c.label())).orElse(code);
    }

    public List<Choice> agencies() {
        return t.sorted(country.agencies().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    public List<Choice> areas() {
        return t.sorted(country.areas().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    /** Areas that hold no others: where something is, not what contains it. */
    public List<Choice> smallestAreas() {
        var parents = country.areas().stream().map(a -> a.parent()).toList();
        return t.sorted(country.areas().stream().filter(a -> !parents.contains(a.code()))
                .map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    public List<Choice> codes(String list) {
        return country.findCodes(list).map(all -> all.codes().stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList()).orElse(List.of());
    }

    /** @param prefix of the keys of the texts, such as {@code plans.kind} */
    public <E extends Enum<E>> List<Choice> choices(String prefix, E[] values) {
        return Arrays.stream(values).map(v -> Choice.of(v.name(), t.of(prefix, v))).toList();
    }
}
