package org.zaklon.referrals.desk;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.country.Timer;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Step;
import org.zaklon.referrals.Turn;

/**
 * How long somebody has to answer, from the profile: each urgency names the timer of the answer; two timers say how long after
 * the deadline silence reaches the supervisor who deputises, and the coordinator.
 */
@Component
class Deadlines {
    static final String URGENCIES = "urgency";
    private static final String DEPUTY = "escalation-deputy";
    private static final String COORDINATOR = "escalation-coordinator";

    private final Country country;

    Deadlines(Country country) {
        this.country = country;
    }

    boolean known(String urgency) {
        return country.codes(URGENCIES).find(urgency).isPresent();
    }

    /** A turn that begins now, with its whole time. */
    Turn start(String urgency, Instant now) {
        return running(urgency, now, answer(urgency).dueFrom(now), null);
    }

    /**
     * The turn after a move; null where nobody is waited for any more. While the sender is asked, the receiver's clock is halted
     * and goes on with what was left, so that asking buys no time; what a reader needs to read the reply is left always.
     */
    Turn after(String urgency, Turn before, ReferralState from, ReferralState to, Instant now) {
        if (to.waitsFor().isEmpty()) {
            return null;
        }
        if (to.waitsFor().equals(from.waitsFor())) {
            return before;
        }
        if (to == ReferralState.MORE_ASKED) {
            var left = Duration.between(now, before.due());
            return running(urgency, now, answer(urgency).dueFrom(now), left.isNegative() ? Duration.ZERO : left);
        }
        var timer = answer(urgency);
        var whole = timer.dueFrom(now);
        var toRead = timer.remindersBefore(whole).stream().findFirst().map(r -> Duration.between(r, whole)).orElse(Duration.ZERO);
        var left = before.left() == null || before.left().compareTo(toRead) < 0 ? toRead : before.left();
        return running(urgency, now, now.plus(left), null);
    }

    /** The turn after the next step was taken. Steps that were missed, because no node ran, are caught up one after the other. */
    Turn follow(Turn turn) {
        var next = turn.step().next();
        return new Turn(turn.since(), turn.due(), next, switch (next) {
            case WAITING, REMINDED -> afterSilence(DEPUTY, turn.due());
            case DEPUTY -> afterSilence(COORDINATOR, turn.due());
            case COORDINATOR -> null;
        }, turn.left());
    }

    private Turn running(String urgency, Instant now, Instant due, Duration left) {
        var reminder = answer(urgency).remindersBefore(due).stream().filter(now::isBefore).findFirst()
                .orElseGet(() -> afterSilence(DEPUTY, due));
        return new Turn(now, due, Step.WAITING, reminder, left);
    }

    private Instant afterSilence(String timer, Instant due) {
        return country.findTimer(timer).map(t -> t.dueFrom(due)).orElse(due);
    }

    private Timer answer(String urgency) {
        return country.timer(country.codes(URGENCIES).get(urgency).in("timer").orElseThrow());
    }
}
