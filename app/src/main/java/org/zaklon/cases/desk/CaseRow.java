package org.zaklon.cases.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.zaklon.cases.Age;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.ClockLine;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/**
 * A line of a list of cases, in words.
 *
 * @param clock the one that ends next; null where none runs
 */
public record CaseRow(String id, String pseudonym, Tag age, Tag state, String area, String unit, String opened, ClockLine clock) {
    private static final Set<CaseState> BEING_WORKED_ON = EnumSet.of(CaseState.SIGNAL, CaseState.OPEN);

    static CaseRow of(CaseFile file, Clock next, Instant now, Country country, Words t) {
        return new CaseRow(file.id().value().toString(), file.pseudonym(), shortAge(file.age(), t), state(file.state(), t),
                country.findArea(file.area()).map(a -> t.say(a.name())).orElse(file.area().value()),
                country.findUnit(file.unit()).map(u -> t.say(u.name())).orElse(file.unit().value()), t.date(file.openedAt()),
                next == null || !BEING_WORKED_ON.contains(file.state()) ? null : ClockLine.of(next, now, country, t));
    }

    /** In a list there is no room for what follows from an unknown age. */
    private static Tag shortAge(Age age, Words t) {
        return age == Age.UNKNOWN ? new Tag(t.get("cases.age.short.UNKNOWN"), Tone.STONE) : age(age, t);
    }

    static Tag age(Age age, Words t) {
        return new Tag(t.of("cases.age", age), Tone.STONE);
    }

    static Tag state(CaseState state, Words t) {
        return new Tag(t.of("cases.state", state), switch (state) {
            case SIGNAL -> Tone.SAND;
            case OPEN -> Tone.SKY;
            case CLOSED -> Tone.STONE;
            case DECLINED_SIGNAL -> Tone.PLUM;
        });
    }
}
