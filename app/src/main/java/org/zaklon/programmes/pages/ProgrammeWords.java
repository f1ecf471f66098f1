package org.zaklon.programmes.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** What projects are called in the reader's language. */
record ProgrammeWords(Words t, Country country) {

    String agency(AgencyCode code) {
        return country.findAgency(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    String area(AreaCode code) {
        return country.findArea(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(t.locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    String money(BigDecimal amount, String currency) {
        return t.get("programmes.money", number(amount), currency);
    }

    List<Choice> agencies() {
        return t.sorted(country.agencies().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    List<Choice> areas() {
        return t.sorted(country.areas().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, E[] values) {
        return Arrays.stream(values).map(v -> Choice.of(v.name(), t.of(prefix, v))).toList();
    }
}
