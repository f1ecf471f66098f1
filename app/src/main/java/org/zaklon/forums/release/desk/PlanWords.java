package org.zaklon.forums.release.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.zaklon.bodies.SeatLine;
import org.zaklon.country.Country;
import org.zaklon.forums.release.Milestone;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** What plans are called in the reader's language. */
public record PlanWords(Words t, Country country) {
    private static final Map<Milestone.State, Tone> TONES = Map.of(Milestone.State.DONE, Tone.MOSS, Milestone.State.LATE, Tone.SAND,
            Milestone.State.MISSED, Tone.CLAY, Milestone.State.DUE, Tone.SKY, Milestone.State.AHEAD, Tone.STONE);

    public String agency(AgencyCode code) {
        return country.findAgency(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    String unit(UnitCode code) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    public String area(AreaCode code) {
        return country.findArea(code).map(a -> t.say(a.name())).orElse(code.value());
    }

    String seat(SeatLine seat) {
        var label = t.say(seat.label());
        var whose = seat.ofAgency().map(this::agency).orElseGet(() -> t.of("bodies.category", seat.category()));
        return label.isBlank() || label.equals(whose) ? whose : whose + ", " + label;
    }

    List<Choice> seats(List<SeatLine> seats) {
        return seats.stream().map(s -> Choice.of(s.seat().value().toString(), seat(s))).toList();
    }

    /** The agencies that sit there: each may answer for a need. */
    List<Choice> agencies(List<SeatLine> seats) {
        var codes = seats.stream().flatMap(s -> s.ofAgency().stream()).distinct().toList();
        return t.sorted(codes.stream().map(code -> Choice.of(code.value(), agency(code))).toList(), Choice::label);
    }

    List<Choice> areas() {
        var parents = country.areas().stream().map(a -> a.parent()).toList();
        return t.sorted(country.areas().stream().filter(a -> !parents.contains(a.code()))
                .map(a -> Choice.of(a.code().value(), t.say(a.name()))).toList(), Choice::label);
    }

    List<Choice> codes(String list) {
        return country.findCodes(list).map(all -> all.codes().stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList()).orElse(List.of());
    }

    public String code(String list, String code) {
        return country.findCodes(list).flatMap(all -> all.find(code)).map(c -> t.say(c.label())).orElse(code);
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, E[] values) {
        return Arrays.stream(values).map(v -> Choice.of(v.name(), t.of(prefix, v))).toList();
    }

    /** In words, such as: twelve months before: missed. */
    Tag tag(Milestone one) {
        return new Tag(t.of("plans.milestone.state", one.state()), TONES.get(one.state()));
    }

    /** The milestone that a list shows: the first missed one that is still undone, else the next to come, else none. */
    static java.util.Optional<Milestone> next(List<Milestone> all) {
        return all.stream().filter(m -> m.done().isEmpty()).findFirst();
    }

    String date(LocalDate day) {
        return t.date(day);
    }
}
