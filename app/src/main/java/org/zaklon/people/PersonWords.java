package org.zaklon.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Identity.Document;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;

/** An identity in the words of a permitted reader, and the choices of its form. */
@Component
public class PersonWords {
    private static final Map<String, String> FIELDS = Map.of("given", "people.given", "family", "people.family", "born", "people.born",
            "sex", "people.sex", "citizenship", "people.citizenship", "document", "people.document.number");

    private final Country country;

    PersonWords(Country country) {
        this.country = country;
    }

    public PersonFound found(Match match, Words t) {
        var identity = match.person().identity();
        return new PersonFound(match.person().id().value().toString(), identity.name().reveal(), born(identity, t), sex(identity, t),
                reasons(match, t));
    }

    /** Field by field, what agrees and what does not. */
    public List<String> reasons(Match match, Words t) {
        var reasons = new ArrayList<String>();
        if (match.crosswise()) {
            reasons.add(t.get("people.agreement.crosswise"));
        }
        match.agreements().forEach(a -> reasons.add(agreement(a.field(), a.how().name(), t)));
        return reasons;
    }

    /** One field and how two records agree in it. */
    public String agreement(String field, String how, Words t) {
        return t.get("people.agreement", t.get(FIELDS.get(field)), t.get("people.agreement." + how));
    }

    public List<Line> lines(KnownPerson person, Words t) {
        var known = person.identity();
        var lines = new ArrayList<Line>();
        lines.add(line("people.name", known.name().reveal(), t));
        lines.add(line("people.aliases", known.aliases().stream().map(PersonalText::reveal).collect(Collectors.joining(", ")), t));
        lines.add(line("people.born", born(known, t), t));
        lines.add(line("people.sex", sex(known, t), t));
        lines.add(line("people.citizenships", known.citizenships().stream()
                .map(c -> country.label("countries", c, t.language().tag())).collect(Collectors.joining(", ")), t));
        lines.add(line("people.documents", known.documents().stream().map(PersonWords::document).collect(Collectors.joining("; ")), t));
        lines.add(Line.of(t.get("people.recorded"), t.get("people.recorded.by",
                country.findAgency(person.agency()).map(a -> t.say(a.name())).orElse(person.agency().value()), person.recordedAt())));
        return lines;
    }

    List<Choice> sexes(Words t) {
        return codes("sex", t);
    }

    List<Choice> countries(Words t) {
        return t.sorted(codes("countries", t), Choice::label);
    }

    private List<Choice> codes(String list, Words t) {
        return country.codes(list).codes().stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList();
    }

    private static Line line(String key, String value, Words t) {
        return Line.of(t.get(key), value.isBlank() ? t.get("people.not-known") : value);
    }

    private String sex(Identity identity, Words t) {
        return identity.sex() == null ? "" : country.label("sex", identity.sex(), t.language().tag());
    }

    private static String born(Identity identity, Words t) {
        return identity.birth().date() == null ? "" : identity.birth().precision() == Identity.Birth.Precision.ESTIMATED
                ? t.get("people.born.about", identity.birth().date().reveal()) : identity.birth().date().reveal();
    }

    private static String document(Document document) {
        return String.join(" ", List.of(document.kind(), document.number().reveal(), document.issuedBy())).strip();
    }
}
