package org.zaklon.cases.file;

import org.zaklon.cases.Assertion;
import org.zaklon.country.Country;
import org.zaklon.country.LegalBasis;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Step;

/** An assertion as a point of the timeline: what was said, when, by which unit, on which basis. */
public final class AssertionWords {
    private AssertionWords() {}

    public static Step step(Assertion said, Country country, Words t) {
        var basis = said.basis() == null ? null : country.findLegalBasis(said.basis())
                .map(b -> basis(b, t)).orElse(null);
        var why = said.why() == null ? null : country.label("reopen-reasons", said.why(), t.language().tag());
        return new Step(said.at().toString(), t.date(said.decidedOn()), t.of("cases.level", said.level()),
                country.findUnit(said.unit()).map(u -> t.say(u.name())).orElse(said.unit().value()), basis == null ? why : basis, null);
    }

    /** The instrument and, where the profile names one, the article. */
    public static String basis(LegalBasis basis, Words t) {
        return basis.article().isBlank() ? t.say(basis.instrument()) : t.get("cases.on-basis", basis.instrument(), basis.article());
    }
}
