package org.zaklon.trainings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Codes of the room in the reader's words. */
public record TrainingWords(Words t, Country country) {

    public String label(String list, String code) {
        return country.findCodes(list).isEmpty() ? code : country.label(list, code, t.language().tag());
    }

    public String labels(String list, List<String> codes) {
        return t.list(codes.stream().map(c -> label(list, c)).toList());
    }

    public List<Choice> choices(String list) {
        return country.findCodes(list).map(l -> l.codes().stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList()).orElse(List.of());
    }

    public String agency(AgencyCode code) {
        return country.findAgency(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    public String area(AreaCode code) {
        return country.findArea(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    public List<Choice> areas() {
        return country.areas().stream().map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList();
    }

    public String days(List<LocalDate> days) {
        return days.size() == 1 ? t.shortDate(days.getFirst()) : t.shortDate(days.getFirst()) + " – " + t.shortDate(days.getLast());
    }

    public String languages(List<String> tags) {
        return tags.stream().map(tag -> country.findLanguage(tag).map(l -> l.name()).orElse(tag)).collect(Collectors.joining(", "));
    }

    public Tag state(EnrolmentState state) {
        return new Tag(t.of("trainings.state", state), switch (state) {
            case INVITED -> Tone.SAND;
            case ENROLLED, ATTENDING -> Tone.SKY;
            case COMPLETED -> Tone.MOSS;
            case FAILED, NO_SHOW -> Tone.STONE;
            case WITHDRAWN -> Tone.PLUM;
        });
    }

    public String rule(Rule rule) {
        var asks = new java.util.ArrayList<String>();
        if (rule.attendancePercent() > 0) {
            asks.add(t.get("trainings.rule.attendance", rule.attendancePercent()));
        }
        if (rule.passPercent() != null) {
            asks.add(t.get("trainings.rule.pass", rule.passPercent()));
        }
        return t.list(asks);
    }

    public String validity(Rule rule) {
        return rule.validMonths() == null ? t.get("trainings.rule.no-end") : t.get("trainings.rule.months", rule.validMonths());
    }
}
