package org.zaklon.programmes.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** What projects are called in the reader's language. */
record ProgrammeWords(Words t, Country country) {

    private CountryWords names() {
        return new CountryWords(t, country);
    }

    String agency(AgencyCode code) {
        return names().agency(code);
    }

    String area(AreaCode code) {
        return names().area(code);
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
        return names().agencies();
    }

    List<Choice> areas() {
        return names().areas();
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, E[] values) {
        return names().choices(prefix, values);
    }
}
