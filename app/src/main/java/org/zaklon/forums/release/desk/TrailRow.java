package org.zaklon.forums.release.desk;

import java.util.List;
import java.util.Map;
import org.zaklon.bodies.SeatLine;
import org.zaklon.forums.release.report.ReadTrail.Found;
import org.zaklon.forums.release.trail.Look;
import org.zaklon.kernel.SeatId;

/** One look in words: who, of which agency, when, and at what or who was let to. */
public record TrailRow(String at, String shown, String who, String what, String receiver) {

    static List<TrailRow> of(Found found, PlanWords words) {
        return found.looks().items().stream().map(look -> of(look, found.seats(), words)).toList();
    }

    private static TrailRow of(Look look, Map<SeatId, SeatLine> seats, PlanWords words) {
        var t = words.t();
        var who = t.get("plans.trail.who", t.of("ui.role", look.role()), words.unit(look.unit()));
        return new TrailRow(look.at().toString(), t.moment(look.at()), who, t.get("plans.trail.what." + look.what(), about(look, words)),
                look.seat() != null ? seats.containsKey(look.seat()) ? words.seat(seats.get(look.seat())) : ""
                        : look.receiver() != null ? words.agency(look.receiver()) : "");
    }

    private static String about(Look look, PlanWords words) {
        return switch (look.what()) {
            case NEED_TEXT -> words.t().get("plans.domain." + look.about());
            case JUDGEMENT_TEXT -> words.code("spj-instruments", look.about());
            case NAME -> words.t().get("plans.because." + look.about());
            case PLAN, NEEDS, DAY, JUDGEMENTS -> "";
        };
    }
}
