package org.zaklon.referrals.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;
import org.zaklon.sharing.ShareId;
import org.zaklon.sharing.Sharing;

/** What the receiver answers: yes, no with a reason, or a question. The answer flows back as the share stated. */
@Component
class AnswerReferral {
    static final String DECLINE_REASONS = "decline-reasons";

    private final Moves moves;
    private final Sharing sharing;
    private final Notes notes;
    private final Country country;

    AnswerReferral(Moves moves, Sharing sharing, Notes notes, Country country) {
        this.moves = moves;
        this.sharing = sharing;
        this.notes = notes;
        this.country = country;
    }

    Outcome<ReferralId> accept(Actor actor, RequestId request, ReferralId id, PersonalText note) {
        return answer(actor, request, id, ReferralState.ACCEPTED, null, "answer", note);
    }

    /** @param reason a code of the list {@code decline-reasons} */
    Outcome<ReferralId> decline(Actor actor, RequestId request, ReferralId id, String reason, PersonalText note) {
        if (country.codes(DECLINE_REASONS).find(reason).isEmpty()) {
            return Outcome.refused("refused.referral.no-reason");
        }
        return moves.once(actor, request, Act.REFERRAL_ANSWER, id, Side.RECEIVER, known -> {
            var declined = answer(actor, known.referral(), ReferralState.DECLINED, reason, "answer", note);
            if (declined.isDone()) {
                // What was opened for a help that is not given is closed at once, by whoever does not give it.
                sharing.end(actor, new ShareId(known.referral().share()), "REFERRAL_DECLINED");
            }
            return declined;
        });
    }

    Outcome<ReferralId> ask(Actor actor, RequestId request, ReferralId id, PersonalText question) {
        return question.reveal().isBlank() ? Outcome.refused("refused.referral.no-question")
                : answer(actor, request, id, ReferralState.MORE_ASKED, null, "question", question);
    }

    private Outcome<ReferralId> answer(
            Actor actor, RequestId request, ReferralId id, ReferralState to, String reason, String field, PersonalText text) {
        return moves.once(actor, request, Act.REFERRAL_ANSWER, id, Side.RECEIVER,
                known -> answer(actor, known.referral(), to, reason, field, text));
    }

    private Outcome<ReferralId> answer(
            Actor actor, Referral seen, ReferralState to, String reason, String field, PersonalText text) {
        if (!seen.state().canBecome(to, Side.RECEIVER)) {
            return moves.refuse(actor, Act.REFERRAL_ANSWER, seen, "refused.state.referral");
        }
        var submission = notes.write(actor, seen.caseId(), field, text);
        return moves.move(actor, Act.REFERRAL_ANSWER, seen, to, Side.RECEIVER, reason, submission).then(id -> {
            sharing.answerBack(actor, seen.caseId(), new ShareId(seen.share()));
            moves.tell(seen.from(), to == ReferralState.MORE_ASKED ? "referrals.notice.asked" : "referrals.notice.answered");
            return Outcome.done(id);
        });
    }
}
