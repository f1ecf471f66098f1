package org.zaklon.sharing.across;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.enclave.Question;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.PersonWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Comparisons and questions in the reader's words. */
record AcrossWords(Words t, Country country) {
    /** For what agencies look for the same person; not for figures, security or supervision. */
    private static final Set<Purpose> PURPOSES = Set.of(Purpose.IDENTIFICATION, Purpose.ASSISTANCE, Purpose.SAFETY, Purpose.CHILD_PROTECTION,
            Purpose.INVESTIGATION, Purpose.PROSECUTION, Purpose.WITNESS_PROTECTION);

    String agency(AgencyCode code) {
        return country.findAgency(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    String unit(UnitCode code) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    String classes(Set<DataClass> classes) {
        return t.list(classes.stream().sorted().map(c -> t.inside(t.of("ui.class", c))).toList());
    }

    String lastDay(Instant until) {
        return t.date(until.minusMillis(1).atZone(country.zone()).toLocalDate());
    }

    String basis(Comparison comparison) {
        var footing = comparison.footing();
        return t.get("sharing.basis.CLAUSE", footing.clause(), footing.reference(), "" + footing.version());
    }

    ComparisonCard card(Comparison comparison, Actor reader, Instant now, boolean officer) {
        var state = comparison.state(now);
        var asking = comparison.asking().equals(reader.agency());
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("sharing.comparison.asking"), agency(comparison.asking())));
        lines.add(Line.of(t.get("sharing.comparison.owner"), agency(comparison.owner())));
        lines.add(Line.of(t.get("sharing.purpose"), t.of("ui.purpose", comparison.purpose())));
        lines.add(Line.of(t.get("sharing.comparison.basis"), basis(comparison)));
        lines.add(Line.of(t.get("sharing.comparison.unit"), unit(comparison.unit())));
        lines.add(Line.of(t.get("sharing.comparison.classes"), classes(comparison.classes())));
        lines.add(Line.of(t.get("sharing.comparison.until"), lastDay(comparison.until())));
        if (comparison.endedWhy() != null) {
            lines.add(Line.of(t.get("sharing.comparison.ended"), t.get("sharing.comparison.ended." + comparison.endedWhy(), comparison.endedAt())));
        }
        return new ComparisonCard(comparison.id().value().toString(), t.get("sharing.comparison.between", agency(comparison.asking()), agency(comparison.owner())),
                new Tag(t.of("sharing.comparison.state", state), switch (state) {
                    case WAITS_FOR_SECOND -> Tone.SAND;
                    case IN_FORCE -> Tone.MOSS;
                    case OVER -> Tone.PLUM;
                }), lines, officer && asking && state == Comparison.State.WAITS_FOR_SECOND && !comparison.openedBy().equals(reader.account()),
                officer && state != Comparison.State.OVER);
    }

    /** Field by field how the two records agree; nothing else is known of the other. */
    List<String> reasons(Question question, PersonWords people) {
        var reasons = new ArrayList<String>();
        if (question.crosswise()) {
            reasons.add(t.get("people.agreement.crosswise"));
        }
        question.fields().forEach(field -> reasons.add(people.agreement(field.field(), field.how().name(), t)));
        return reasons;
    }

    List<Choice> owners(AgencyCode own) {
        var choices = country.agencies().stream().filter(a -> !a.code().equals(own))
                .map(a -> new Choice(a.code().value(), t.say(a.name()), null, country.label("agency-kinds", a.kind(), t.language().tag()))).toList();
        return t.sorted(t.sorted(choices, Choice::label), Choice::group);
    }

    List<Choice> units(AgencyCode own) {
        return country.unitsOf(own).stream().filter(u -> u.function().mayHoldProtectedData()).map(u -> Choice.of(u.code().value(), t.say(u.name()))).toList();
    }

    List<Choice> purposes() {
        return Arrays.stream(Purpose.values()).filter(PURPOSES::contains).map(p -> Choice.of(p.name(), t.of("ui.purpose", p))).toList();
    }

    <E extends Enum<E>> List<Choice> of(String prefix, E[] values) {
        return Arrays.stream(values).map(v -> Choice.of(v.name(), t.of(prefix, v))).toList();
    }
}
