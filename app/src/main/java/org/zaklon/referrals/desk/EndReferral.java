package org.zaklon.referrals.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.EndReason;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;
import org.zaklon.sharing.ShareId;
import org.zaklon.sharing.Sharing;

/**
 * Ends a referral that was taken, from either side, or takes back one that was not. What was opened for it is closed in the same
 * transaction; of a referral taken back the receiver learns nothing, not even that it existed.
 */
@Component
class EndReferral {
    private final Moves moves;
    private final Sharing sharing;

    EndReferral(Moves moves, Sharing sharing) {
        this.moves = moves;
        this.sharing = sharing;
    }

    Outcome<ReferralId> end(Actor actor, RequestId request, ReferralId id, Side side, EndReason reason) {
        if (!reason.givenBy(side)) {
            return Outcome.refused("refused.referral.no-reason");
        }
        return moves.once(actor, request, Act.REFERRAL_END, id, side, known -> {
            var ended = known.referral();
            return moves.move(actor, Act.REFERRAL_END, ended, ReferralState.ENDED, side, reason.name(), null).then(done -> {
                moves.tell(side == Side.RECEIVER ? ended.from() : ended.to(), "referrals.notice.ended");
                sharing.end(actor, new ShareId(ended.share()), "REFERRAL_ENDED");
                return Outcome.done(done);
            });
        });
    }

    Outcome<ReferralId> withdraw(Actor actor, RequestId request, ReferralId id) {
        return moves.once(actor, request, Act.REFERRAL_WITHDRAW, id, Side.SENDER, known ->
                moves.move(actor, Act.REFERRAL_WITHDRAW, known.referral(), ReferralState.WITHDRAWN, Side.SENDER, null, null)
                        .then(done -> {
                            sharing.end(actor, new ShareId(known.referral().share()), "REFERRAL_WITHDRAWN");
                            return Outcome.done(done);
                        }));
    }
}
