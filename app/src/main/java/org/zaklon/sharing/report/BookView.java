package org.zaklon.sharing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.zaklon.country.Country;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** A line of the report in the reader's words. */
public record BookView(
        String pseudonym, String from, String to, String purpose, String at, String until, List<Basis> bases, Tag state) {
    public BookView {
        bases = List.copyOf(bases);
    }

    /**
     * A basis and the classes that rest on it.
     *
     * @param agreement where it can be read; null where it is no agreement
     */
    public record Basis(String text, String agreement) {}

    static BookView of(BookLine line, Words t, Country country) {
        return new BookView(line.pseudonym(), unit(line.from(), t, country), unit(line.to(), t, country), t.of("ui.purpose", line.purpose()),
                t.date(line.at()), t.date(line.until()), bases(line, t, country), state(line, t));
    }

    /** Classes that rest on the same thing stand together. */
    private static List<Basis> bases(BookLine line, Words t, Country country) {
        var classes = new LinkedHashMap<Basis, List<String>>();
        line.bases().forEach(r -> classes.computeIfAbsent(new Basis(basis(r, t, country), r.agreement() == null ? null : r.agreement().toString()),
                b -> new ArrayList<>()).add(r.dataClass().code()));
        return classes.entrySet().stream().map(e -> new Basis(String.join(", ", e.getValue()) + ": " + e.getKey().text(), e.getKey().agreement())).toList();
    }

    private static Tag state(BookLine line, Words t) {
        return line.endedAt() != null ? new Tag(t.get("sharing.report.closed"), Tone.STONE)
                : line.open() ? new Tag(t.get("sharing.report.open"), Tone.MOSS) : new Tag(t.get("sharing.report.over"), Tone.SAND);
    }

    private static String unit(UnitCode code, Words t, Country country) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    private static String basis(BookLine.Rest rest, Words t, Country country) {
        return switch (rest.kind()) {
            case "CLAUSE" -> t.get("sharing.basis.CLAUSE", rest.clause(), rest.reference(), "" + rest.version());
            case "CONSENT" -> t.get("sharing.basis.CONSENT");
            default -> country.findLegalBasis(rest.reference()).map(law -> law.article().isBlank() ? t.say(law.instrument())
                    : t.get("sharing.basis.LAW", t.say(law.instrument()), law.article())).orElse(rest.reference());
        };
    }

    /** A line of the file for each class of each share, so that it can be counted. */
    static Csv csv(List<BookLine> lines, Words t, Country country) {
        var csv = new Csv().line(t.get("sharing.report.case"), t.get("sharing.report.from"), t.get("sharing.report.to"), t.get("sharing.purpose"),
                t.get("sharing.classes"), t.get("sharing.report.basis"), t.get("sharing.report.at"), t.get("sharing.report.until"),
                t.get("sharing.report.state"));
        lines.forEach(line -> line.bases().forEach(rest -> csv.line(Objects.requireNonNullElse(line.pseudonym(), ""), unit(line.from(), t, country),
                unit(line.to(), t, country), t.of("ui.purpose", line.purpose()), rest.dataClass().code(), basis(rest, t, country),
                line.at().toString(), line.until().toString(), state(line, t).text())));
        return csv;
    }
}
