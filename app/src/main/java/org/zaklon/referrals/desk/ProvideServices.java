package org.zaklon.referrals.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;
import org.zaklon.services.Given;
import org.zaklon.services.Services;
import org.zaklon.sharing.ShareId;
import org.zaklon.sharing.Sharing;

/** The receiver records what it gave; the first time, the referral is provided. It flows back to whoever asked. */
@Component
class ProvideServices {
    private final Moves moves;
    private final Services services;
    private final Sharing sharing;
    private final Notes notes;

    ProvideServices(Moves moves, Services services, Sharing sharing, Notes notes) {
        this.moves = moves;
        this.services = services;
        this.sharing = sharing;
        this.notes = notes;
    }

    Outcome<ReferralId> provide(Actor actor, RequestId request, ReferralId id, Given given, PersonalText feedback) {
        return moves.once(actor, request, Act.REFERRAL_ANSWER, id, Side.RECEIVER, known -> {
            var taken = known.referral();
            if (taken.state() != ReferralState.ACCEPTED && taken.state() != ReferralState.PROVIDED) {
                return moves.refuse(actor, Act.REFERRAL_ANSWER, taken, "refused.state.referral");
            }
            if (!taken.services().contains(given.service()) || !taken.id().value().equals(given.referral())) {
                return moves.refuse(actor, Act.REFERRAL_ANSWER, taken, "refused.referral.other-service");
            }
            return services.deliver(actor, given).then(delivery -> provided(actor, taken, feedback));
        });
    }

    private Outcome<ReferralId> provided(Actor actor, Referral taken, PersonalText feedback) {
        var submission = notes.write(actor, taken.caseId(), "feedback", feedback);
        sharing.answerBack(actor, taken.caseId(), new ShareId(taken.share()));
        moves.tell(taken.from(), "referrals.notice.provided");
        return moves.move(actor, Act.REFERRAL_ANSWER, taken, ReferralState.PROVIDED, Side.RECEIVER, null, submission);
    }
}
