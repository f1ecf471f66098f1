package org.zaklon.forums.taskforce;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.SeatLine;
import org.zaklon.country.Country;
import org.zaklon.kernel.SeatId;
import org.zaklon.ui.CountryWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** What pages of a task force say of codes, agencies and seats, in the reader's words. */
@Component
public class ForceWords {
    private final Country country;
    private final TaskForces forces;

    ForceWords(Country country, TaskForces forces) {
        this.country = country;
        this.forces = forces;
    }

    public static String path(UUID force, String page) {
        return "/bodies/" + force + "/" + page;
    }

    public static String span(Span span, Words t) {
        return t.get("taskforce.span." + span.half(), String.valueOf(span.year()));
    }

    /** What agencies, areas and codes are called. */
    public CountryWords in(Words t) {
        return new CountryWords(t, country);
    }

    /** Who sits in a seat, by the names for work; its post and agency where nobody gave one. */
    public String seat(SeatId id, Seated seated, Words t) {
        var names = seated.seats().stream().filter(s -> s.seat().equals(id)).map(SeatLine::holders).flatMap(List::stream)
                .flatMap(h -> h.name().stream()).map(n -> n.reveal()).toList();
        return names.isEmpty() ? t.get("taskforce.seat.unnamed") : t.list(names);
    }

    /** What a list offers today; empty where the country has no such list. */
    public List<Choice> codes(String list, Words t) {
        return country.findCodes(list).map(codes -> codes.offeredOn(forces.today()).stream().map(c -> Choice.of(c.code(), t.say(c.label()))).toList())
                .orElse(List.of());
    }
}
