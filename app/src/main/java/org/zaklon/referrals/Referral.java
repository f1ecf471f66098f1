package org.zaklon.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/**
 * One referral as it stands: codes, units and times; no text and no name.
 *
 * @param pseudonym by which people speak of the case
 * @param child a child, or not known to be an adult
 * @param share the share it rests on; when that ends, the referral ends
 * @param follows the declined referral that this one tries again elsewhere; may be null
 * @param reason a code of the list {@code decline-reasons} or a name of {@link EndReason}; null while it is neither
 * @param turn null while nobody is waited for
 */
public record Referral(
        ReferralId id,
        CaseId caseId,
        String pseudonym,
        AreaCode area,
        boolean child,
        AgencyCode fromAgency,
        UnitCode from,
        AgencyCode toAgency,
        UnitCode to,
        List<String> services,
        String urgency,
        Purpose purpose,
        UUID share,
        ReferralId follows,
        ReferralState state,
        String reason,
        Instant sentAt,
        Instant seenAt,
        Instant answeredAt,
        Instant overAt,
        Turn turn) {

    public Referral {
        services = List.copyOf(services);
    }

    /** On which side an actor stands; empty for who only coordinates. */
    public Optional<Side> sideOf(Actor actor) {
        return actor.unit().equals(to) ? Optional.of(Side.RECEIVER)
                : actor.agency().equals(fromAgency) ? Optional.of(Side.SENDER)
                : Optional.empty();
    }

    public Optional<Turn> waiting() {
        return Optional.ofNullable(turn);
    }

    public Optional<EndReason> ended() {
        return state == ReferralState.ENDED ? Optional.of(EndReason.valueOf(reason)) : Optional.empty();
    }

    /** Whether the unit that is waited for now is the actor's. */
    public boolean waitsFor(Actor actor) {
        return state.waitsFor().isPresent() && state.waitsFor().equals(sideOf(actor));
    }
}
