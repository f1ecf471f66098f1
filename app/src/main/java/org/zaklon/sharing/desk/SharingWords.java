package org.zaklon.sharing.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.zaklon.country.Country;
import org.zaklon.country.LegalBasis;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Basis;
import org.zaklon.sharing.Share;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Consents and shares in the reader's words. */
record SharingWords(Words t, Country country) {

    String unit(UnitCode code) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    String agency(String code) {
        return country.findAgency(new AgencyCode(code)).map(a -> t.say(a.name())).orElseGet(() -> t.get("sharing.asked.outside"));
    }

    /** The last day on which something holds that ends at a moment. */
    String lastDay(Instant until) {
        return t.date(until.minusMillis(1).atZone(country.zone()).toLocalDate());
    }

    String classes(Set<DataClass> classes) {
        return t.list(classes.stream().sorted().map(c -> t.inside(t.of("ui.class", c))).toList());
    }

    /** What each class is, in words that can be read to somebody. */
    List<String> toldOf(Set<DataClass> classes) {
        return classes.stream().sorted()
                .map(c -> t.get("sharing.consent.class", t.of("ui.class", c), t.inside(t.get("sharing.class." + c.code())))).toList();
    }

    String purpose(Purpose purpose) {
        return t.inside(t.of("ui.purpose", purpose));
    }

    String basis(Share.Part part) {
        return switch (part.kind()) {
            case CLAUSE -> t.get("sharing.basis.CLAUSE", part.clause(), part.reference(), "" + part.version());
            case CONSENT -> t.get("sharing.basis.CONSENT");
            case LAW -> country.findLegalBasis(part.reference()).map(this::article).orElse(part.reference());
        };
    }

    String basis(Basis basis) {
        return switch (basis) {
            case Basis.AgreementClause(var clause, var until) ->
                    t.get("sharing.basis.CLAUSE", clause.clauseNumber(), clause.reference(), "" + clause.version());
            case Basis.Consent consent -> t.get("sharing.basis.CONSENT");
            case Basis.Law(var article, var until) -> article(article);
        };
    }

    /** An article of law; where nobody has confirmed it, that is said. */
    String article(LegalBasis basis) {
        var name = basis.article().isBlank() ? t.say(basis.instrument())
                : t.get("sharing.basis.LAW", t.say(basis.instrument()), basis.article());
        return basis.confidence().firm() ? name : t.get("sharing.basis.unconfirmed", name);
    }

    static boolean receives(Unit unit) {
        return unit.function().mayHoldProtectedData() && switch (unit.function()) {
            case COORDINATION, STATISTICS, OVERSIGHT, ADMINISTRATION, IMMIGRATION_ENFORCEMENT -> false;
            case PROTECTION, SHELTER, SOCIAL, HEALTH, EDUCATION, LEGAL_AID, LABOUR_INSPECTION, ASYLUM, POLICE, PROSECUTION, COURT,
                    CORRECTIONS, RESIDENCE, INTERNATIONAL, COMMUNITY -> true;
        };
    }

    /** Units that can be named as recipients, by what kind of body they belong to. */
    List<Choice> recipients(UnitCode own) {
        var choices = country.units().stream().filter(u -> !u.code().equals(own) && receives(u))
                .map(u -> new Choice(u.code().value(), t.say(u.name()), null,
                        country.label("agency-kinds", country.agencyOf(u.code()).kind(), t.language().tag()))).toList();
        return t.sorted(t.sorted(choices, Choice::label), Choice::group);
    }

    List<Choice> agencies(AgencyCode own) {
        var choices = country.agencies().stream().filter(a -> !a.code().equals(own))
                .map(a -> new Choice(a.code().value(), t.say(a.name()), null,
                        country.label("agency-kinds", a.kind(), t.language().tag()))).toList();
        return t.sorted(t.sorted(choices, Choice::label), Choice::group);
    }

    List<Choice> purposes() {
        return Arrays.stream(Purpose.values()).map(p -> Choice.of(p.name(), t.of("ui.purpose", p))).toList();
    }

    /** Statistics is no class that is shared about one person. */
    List<Choice> dataClasses() {
        return Arrays.stream(DataClass.values()).filter(c -> c != DataClass.C10_STATISTICS)
                .map(c -> new Choice(c.code(), t.of("ui.class", c), t.get("sharing.class." + c.code()), null)).toList();
    }

    <E extends Enum<E>> List<Choice> of(String prefix, E[] values) {
        return Arrays.stream(values).map(v -> Choice.of(v.name(), t.of(prefix, v))).toList();
    }
}
