package org.zaklon.cases.clock;

import java.time.Instant;
import org.zaklon.cases.clock.Clock.State;
import org.zaklon.cases.file.AssertionWords;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/**
 * A clock in words.
 *
 * @param text when it ends, or how it ended
 * @param basis the law or the proposal behind it
 * @param sure whether somebody who may confirmed the value of the profile
 */
public record ClockLine(String id, String label, String text, String basis, boolean sure, boolean runs, Tag state) {

    public static ClockLine of(Clock clock, Instant now, Country country, Words t) {
        var timer = country.findTimer(clock.timer());
        return new ClockLine(clock.id().toString(), timer.map(x -> t.say(x.label())).orElse(clock.timer()), text(clock, state(clock, now), t),
                timer.map(x -> AssertionWords.basis(x.legalBasis(), t)).orElse(""),
                timer.map(x -> x.confirmed()).orElse(false), clock.runs(), tag(state(clock, now), t));
    }

    /** What is over is shown as over, also in the minute before the job notices. */
    private static State state(Clock clock, Instant now) {
        return clock.runs() && !now.isBefore(clock.due()) ? State.OVERDUE : clock.state();
    }

    private static String text(Clock clock, State state, Words t) {
        return switch (state) {
            case RUNNING, AT_RISK -> t.get("cases.clock.ends", t.relative(clock.due()), clock.due());
            case OVERDUE -> t.get("cases.clock.over", t.relative(clock.due()), clock.due());
            case ENDED -> t.get("cases.clock.ended", clock.endedAt(), t.get("cases.why." + clock.endedWhy()));
        };
    }

    private static Tag tag(State state, Words t) {
        return new Tag(t.of("cases.clock.state", state), switch (state) {
            case RUNNING -> Tone.SKY;
            case AT_RISK -> Tone.SAND;
            case OVERDUE -> Tone.CLAY;
            case ENDED -> Tone.STONE;
        });
    }
}
