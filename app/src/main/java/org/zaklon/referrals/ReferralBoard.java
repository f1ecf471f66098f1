package org.zaklon.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;

/** What a coordinator sees of referrals: pseudonyms, clocks and states of the own area or the country, and what help was missing. */
public interface ReferralBoard {

    /**
     * A referral that waits for an answer.
     *
     * @param waitsFor the unit whose turn it is
     * @param services codes of kinds of service
     * @param urgency a code of the list {@code urgency}
     * @param child a child, or not known to be an adult
     */
    record Unanswered(
            ReferralId id, String pseudonym, UnitCode from, UnitCode to, UnitCode waitsFor, AreaCode area, List<String> services,
            String urgency, ReferralState state, Instant sentAt, Instant dueAt, Step step, boolean child) {
        public Unanswered {
            services = List.copyOf(services);
        }

        public boolean late(Instant now) {
            return now.isAfter(dueAt);
        }
    }

    /**
     * How often help of a kind was declined for a reason.
     *
     * @param service a code of the kinds of service
     * @param reason a code of the list {@code decline-reasons}
     */
    record RefusedReasons(String service, String reason, long count) {}

    /** What is due first comes first. */
    Outcome<Paged<Unanswered>> unanswered(Actor actor, int page);

    /** How many wait for an answer. */
    Outcome<Long> waiting(Actor actor);

    /** Declined from the first to the last day, the most frequent first: where help is needed that is not there. */
    Outcome<List<RefusedReasons>> refusedReasons(Actor actor, LocalDate first, LocalDate last);
}
