package org.zaklon.referrals.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.referrals.EndReason;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;
import org.zaklon.sharing.ShareEnded;

/**
 * A referral stands on its share. When that ends, whoever ended it, the referral ends for the sender with the reason, in the same
 * transaction where the sender's side ended it; where the receiver gave it back or it ran out, with the next run of the job.
 */
@Component
class EndWithShare {
    private static final String ACT = "REFERRAL_END";
    private static final int BATCH = 50;

    private final Work work;
    private final ReferralStore store;
    private final Moves moves;
    private final Audit audit;

    EndWithShare(Work work, ReferralStore store, Moves moves, Audit audit) {
        this.work = work;
        this.store = store;
        this.moves = moves;
        this.audit = audit;
    }

    @EventListener
    void on(ShareEnded ended) {
        store.restingOn(List.of(ended.share().value())).forEach(r -> end(r, reason(ended.why())));
    }

    /** @return how many ended */
    int runOut() {
        return work.system("referrals", () -> {
            var found = store.withoutShare(BATCH);
            found.forEach(r -> {
                if (end(r, EndReason.SHARE_EXPIRED)) {
                    audit.append(Entry.bySystem(ACT).on(r.caseId()).about(r.id()).with("reason", EndReason.SHARE_EXPIRED.name()));
                }
            });
            return found.size();
        });
    }

    // The line in the log is that of the act which ended the share: it names the same case in the same transaction.
    private boolean end(Referral r, EndReason reason) {
        if (!store.move(r, ReferralState.ENDED, Side.PLATFORM, reason.name(), null, null)) {
            return false;
        }
        moves.publish(r, ReferralState.ENDED, reason.name());
        return true;
    }

    private static EndReason reason(String why) {
        return why.contains("CONSENT") || why.equals("WITHDRAWN") ? EndReason.CONSENT_WITHDRAWN
                : why.contains("CLOSED") ? EndReason.CASE_CLOSED
                : why.contains("EXPIRED") || why.contains("AGREEMENT") ? EndReason.SHARE_EXPIRED
                : EndReason.SHARE_ENDED;
    }
}
