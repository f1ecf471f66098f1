package org.zaklon.forums.taskforce.reference;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Entries and matches in the reader's words. */
@Component
class ReferenceWords {
    private final ForceWords words;
    private final InstantSource clock;

    ReferenceWords(ForceWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    ReferenceRow own(Reference one, UUID force, Words t) {
        return new ReferenceRow(one.mark(), words.in(t).code("reference-purposes", one.purpose()), t.moment(one.entered()),
                one.stands() ? new Tag(t.get("taskforce.reference.stands"), Tone.MOSS) : new Tag(t.get("taskforce.reference.withdrawn"), Tone.PLUM),
                one.stands() ? ForceWords.path(force, "references/" + one.id().value() + "/withdraw") : null);
    }

    MatchRow match(Match match, AgencyCode own, Seated seated, UUID force, Words t) {
        var other = match.other(own);
        var waits = match.waitsFor(own);
        return new MatchRow(match.own(own).mark(), words.in(t).agency(other.agency()), words.seat(other.seat(), seated, t),
                words.in(t).code("reference-purposes", other.purpose()), t.moment(match.found()), waits ? t.moment(match.due()) : null, state(match, waits, t),
                waits ? ForceWords.path(force, "references/matches/" + match.id().value()) : null);
    }

    private Tag state(Match match, boolean waits, Words t) {
        if (match.answer() != null) {
            return new Tag(t.of("taskforce.answered", match.answer()), match.answer() == Match.Answer.MEET ? Tone.MOSS : Tone.STONE);
        }
        if (!waits) {
            return new Tag(t.get("taskforce.reference.withdrawn"), Tone.PLUM);
        }
        return clock.instant().isAfter(match.due()) ? new Tag(t.get("taskforce.match.late"), Tone.CLAY) : new Tag(t.get("taskforce.match.waits"), Tone.SAND);
    }
}
