package org.zaklon.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.incidents.routing.Accused;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Reports in the reader's words. */
@Component
public class IncidentWords {
    private final Country country;

    IncidentWords(Country country) {
        this.country = country;
    }

    public CountryWords in(Words t) {
        return new CountryWords(t, country);
    }

    public Tag state(ReportState state, Words t) {
        return new Tag(t.of("incidents.state", state), switch (state) {
            case RECEIVED, NEEDS_REPORTER -> Tone.SAND;
            case ACKNOWLEDGED, ROUTED, IN_HANDLING -> Tone.SKY;
            case ANSWERED -> Tone.MOSS;
            case CLOSED, UNREACHABLE -> Tone.STONE;
            case WITHDRAWN -> Tone.PLUM;
        });
    }

    /** What was told. */
    public List<org.zaklon.ui.parts.Line> lines(Told told, Words t) {
        var lines = new ArrayList<org.zaklon.ui.parts.Line>();
        lines.add(line("acts", codes("incident-acts", told.acts(), t), t));
        lines.add(line("when", when(told.when(), t), t));
        lines.add(line("area", told.area() == null ? t.get("incidents.unknown") : in(t).area(told.area()), t));
        lines.add(line("people", people(told, t), t));
        lines.add(line("who", who(told.accused(), t), t));
        lines.add(line("grounds", told.grounds().isEmpty() ? t.get("incidents.unknown") : codes("incident-grounds", told.grounds(), t), t));
        lines.add(line("teller", t.of("incidents.teller", told.teller()), t));
        return lines;
    }

    public String codes(String list, Collection<String> codes, Words t) {
        // labels hold commas of their own
        return codes.stream().map(code -> in(t).code(list, code)).sorted(t.order()).collect(Collectors.joining("; "));
    }

    public String when(When when, Words t) {
        return switch (when.precision()) {
            case DAY -> t.date(when.day());
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy").withLocale(t.locale()).format(when.day());
            case YEAR -> "" + when.day().getYear();
            case UNKNOWN -> t.get("incidents.unknown");
        };
    }

    public String people(Told told, Words t) {
        if (told.least() == null && told.most() == null) {
            return t.get("incidents.unknown");
        }
        if (told.least() == null || told.most() == null) {
            return told.least() == null ? t.get("incidents.people.at-most", told.most()) : t.get("incidents.people.at-least", told.least());
        }
        return told.least().equals(told.most()) ? t.number(told.least()) : t.get("incidents.people.between", told.least(), told.most());
    }

    public String who(Accused accused, Words t) {
        var named = new ArrayList<>(accused.agencies().stream().map(in(t)::agency).sorted(t.order()).toList());
        if (accused.othersToo()) {
            named.add(t.get("incidents.agencies.others"));
        }
        var kind = t.of("incidents.perpetrator", accused.kind());
        return named.isEmpty() ? kind : t.get("incidents.who.named", kind, String.join("; ", named));
    }

    /** Agencies that a reporter may name. */
    public List<Choice> nameable(IncidentRules rules, Words t) {
        return t.sorted(rules.directory().nameable().stream().map(a -> Choice.of(a.value(), in(t).agency(a))).toList(), Choice::label);
    }

    public List<Choice> perpetrators(Words t) {
        return in(t).choices("incidents.perpetrator", Perpetrator.values());
    }

    /** The last day of a clock. */
    public static String until(Instant due, Words t) {
        return t.date(LocalDate.ofInstant(due, t.zone()));
    }

    private static org.zaklon.ui.parts.Line line(String field, String value, Words t) {
        return org.zaklon.ui.parts.Line.of(t.get("incidents." + field), value);
    }
}
