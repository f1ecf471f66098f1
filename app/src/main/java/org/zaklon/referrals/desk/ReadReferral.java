package org.zaklon.referrals.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.referrals.Happened;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;

/** Opens a referral. The first time somebody of the receiving unit does, it is seen, and the sender knows. */
@Component
class ReadReferral {
    private final Work work;
    private final Audit audit;
    private final ReferralStore store;
    private final Moves moves;
    private final Notes notes;

    ReadReferral(Work work, Audit audit, ReferralStore store, Moves moves, Notes notes) {
        this.work = work;
        this.audit = audit;
        this.store = store;
        this.moves = moves;
        this.notes = notes;
    }

    Outcome<Opened> open(Actor actor, ReferralId id) {
        return work.read(actor, () -> moves.may(actor, Act.REFERRAL_READ, id).then(known -> {
            var referral = known.referral();
            audit.append(actor.entry(Act.REFERRAL_READ).on(referral.caseId()).about(id).purposed(referral.purpose()).read());
            if (referral.state() == ReferralState.SENT && referral.sideOf(actor).filter(s -> s == Side.RECEIVER).isPresent()) {
                moves.move(actor, Act.REFERRAL_READ, referral, ReferralState.SEEN, Side.RECEIVER, null, null);
                referral = store.find(id).orElseThrow();
            }
            return Outcome.done(new Opened(referral, store.history(id), notes.of(actor, referral.caseId())));
        }));
    }
}
