package org.zaklon.people;

import static org.zaklon.ui.forms.Parameters.one;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Identity.Birth;
import org.zaklon.people.Identity.Birth.Precision;
import org.zaklon.people.Identity.Document;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** An identity as typed, word for word, also where it is wrong. */
public record IdentityForm(
        String given, String family, String aliases, DateText born, boolean estimated, String sex, List<String> citizenships,
        String documentKind, String documentNumber, String documentIssuer) {
    private static final int LINE = 200;

    static IdentityForm named(String name) {
        var space = name.strip().lastIndexOf(' ');
        return new IdentityForm(space < 0 ? name.strip() : name.strip().substring(0, space),
                space < 0 ? "" : name.strip().substring(space + 1), "", DateText.EMPTY, false, "", List.of("", ""), "", "", "");
    }

    static IdentityForm of(MultiValueMap<String, String> sent) {
        return new IdentityForm(one(sent, "given"), one(sent, "family"), one(sent, "aliases"),
                new DateText(one(sent, "born.day"), one(sent, "born.month"), one(sent, "born.year"), ""),
                !one(sent, "estimated").isEmpty(), one(sent, "sex"), List.of(one(sent, "citizenship"), one(sent, "citizenship2")),
                one(sent, "document-kind"), one(sent, "document-number"), one(sent, "document-issuer"));
    }

    static IdentityForm of(Identity known) {
        var parts = known.birth().date() == null ? new String[0] : known.birth().date().reveal().split("-");
        var citizenships = new ArrayList<>(known.citizenships());
        while (citizenships.size() < 2) {
            citizenships.add("");
        }
        var document = known.documents().stream().findFirst();
        return new IdentityForm(known.given().reveal(), known.family().reveal(),
                String.join("\n", known.aliases().stream().map(PersonalText::reveal).toList()),
                new DateText(parts.length > 2 ? parts[2] : "", parts.length > 1 ? parts[1] : "", parts.length > 0 ? parts[0] : "", ""),
                known.birth().precision() == Precision.ESTIMATED, known.sex() == null ? "" : known.sex(), citizenships,
                document.map(Document::kind).orElse(""), document.map(d -> d.number().reveal()).orElse(""),
                document.map(Document::issuedBy).orElse(""));
    }

    List<Problem> problems(Words t, int thisYear) {
        var problems = new ArrayList<Problem>();
        if ((given + family + aliases).isBlank()) {
            problems.add(new Problem("given", t.get("people.form.name-missing")));
        }
        if (Stream.of(given, family, documentKind, documentNumber, documentIssuer).anyMatch(s -> s.length() > LINE)) {
            problems.add(new Problem("given", t.get("people.form.too-long")));
        }
        if (!born.isEmpty() && (date() == null || Integer.parseInt(born.year()) > thisYear)) {
            problems.add(new Problem("born", t.get("people.form.born")));
        }
        return problems;
    }

    Identity identity() {
        return new Identity(new PersonalText(given), new PersonalText(family),
                aliases.lines().map(String::strip).filter(a -> !a.isEmpty()).map(PersonalText::new).toList(), birth(),
                sex.isEmpty() ? null : sex, citizenships.stream().filter(c -> !c.isEmpty()).distinct().toList(),
                documentNumber.isBlank() && documentKind.isBlank() ? List.of()
                        : List.of(new Document(documentKind, new PersonalText(documentNumber), documentIssuer)));
    }

    private Birth birth() {
        if (born.isEmpty()) {
            return Birth.UNKNOWN;
        }
        var precision = estimated ? Precision.ESTIMATED
                : !born.day().isEmpty() ? Precision.DAY : !born.month().isEmpty() ? Precision.MONTH : Precision.YEAR;
        return new Birth(new PersonalText(date()), precision);
    }

    /** A year, a month or a day, as far as known; null where it is none. */
    private String date() {
        try {
            var year = Integer.parseInt(born.year());
            if (year < 1900 || year > 2100 || born.month().isEmpty() && !born.day().isEmpty()) {
                return null;
            }
            if (born.month().isEmpty()) {
                return "%04d".formatted(year);
            }
            var date = LocalDate.of(year, Integer.parseInt(born.month()), born.day().isEmpty() ? 1 : Integer.parseInt(born.day()));
            return born.day().isEmpty() ? date.toString().substring(0, 7) : date.toString();
        } catch (NumberFormatException | DateTimeException wrong) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
