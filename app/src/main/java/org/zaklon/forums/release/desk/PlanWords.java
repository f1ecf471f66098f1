package org.zaklon.forums.release.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.SeatWords;
import org.zaklon.country.Country;
import org.zaklon.forums.release.Milestone;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** What plans are called in the reader's language. */
public record PlanWords(Words t, Country country) {
    private static final Map<Milestone.State, Tone> TONES = Map.of(Milestone.State.DONE, Tone.MOSS, Milestone.State.LATE, Tone.SAND,
            Milestone.State.MISSED, Tone.CLAY, Milestone.State.DUE, Tone.SKY, Milestone.State.AHEAD, Tone.STONE);

    private CountryWords names() {
        return new CountryWords(t, country);
    }

    public String agency(AgencyCode code) {
        return names().agency(code);
    }

    String unit(UnitCode code) {
        return names().unit(code);
    }

    public String area(AreaCode code) {
        return names().area(code);
    }

    String seat(SeatLine seat) {
        return SeatWords.of(seat, names());
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
        return names().smallestAreas();
    }

    List<Choice> codes(String list) {
        return names().codes(list);
    }

    public String code(String list, String code) {
        return names().code(list, code);
    }

    <E extends Enum<E>> List<Choice> choices(String prefix, E[] values) {
        return names().choices(prefix, values);
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
