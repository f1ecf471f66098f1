package org.zaklon.referrals.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;

/** The sender answers what the receiver asked; the receiver's clock starts anew. */
@Component
class ReplyToQuestion {
    private final Moves moves;
    private final Notes notes;

    ReplyToQuestion(Moves moves, Notes notes) {
        this.moves = moves;
        this.notes = notes;
    }

    Outcome<ReferralId> reply(Actor actor, RequestId request, ReferralId id, PersonalText text) {
        if (text.reveal().isBlank()) {
            return Outcome.refused("refused.referral.no-reply");
        }
        return moves.once(actor, request, Act.REFERRAL_REPLY, id, Side.SENDER, known -> {
            var asked = known.referral();
            if (asked.state() != ReferralState.MORE_ASKED) {
                return moves.refuse(actor, Act.REFERRAL_REPLY, asked, "refused.state.referral");
            }
            var submission = notes.write(actor, asked.caseId(), "reply", text);
            return moves.move(actor, Act.REFERRAL_REPLY, asked, ReferralState.SEEN, Side.SENDER, null, submission).then(done -> {
                moves.tell(asked.to(), "referrals.notice.replied");
                return Outcome.done(done);
            });
        });
    }
}
