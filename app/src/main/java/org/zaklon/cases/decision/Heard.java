package org.zaklon.cases.decision;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.sharing.Share;
import org.zaklon.sharing.Sharing;

/**
 * A decision that the managing unit cannot see helps nobody. Whoever decides for another agency's case therefore needs a way
 * back: a share that states that the answer flows back, or one of its own to the managing unit.
 */
@Component
class Heard {
    private final Sharing sharing;
    private final InstantSource clock;

    Heard(Sharing sharing, InstantSource clock) {
        this.sharing = sharing;
        this.clock = clock;
    }

    Outcome<Boolean> byManager(Actor actor, CaseFacts facts) {
        if (facts.agency().equals(actor.agency())) {
            return Outcome.done(true);
        }
        var live = sharing.sharesOf(facts.id()).stream().filter(s -> s.live(clock.instant())).toList();
        var given = live.stream().anyMatch(s -> s.fromAgency().equals(actor.agency()) && s.to().equals(facts.unit())
                && s.classes().contains(DataClass.C9_ADMIN));
        var answered = live.stream().filter(s -> s.to().equals(actor.unit())).map(Share::id)
                .anyMatch(share -> sharing.answerBack(actor, facts.id(), share).isDone());
        return given || answered ? Outcome.done(true) : Outcome.refused("refused.no-way-back");
    }
}
