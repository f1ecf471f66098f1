package org.zaklon.sharing.desk;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.sharing.ShareId;
import org.zaklon.sharing.Sharing;

/** Closes a share by hand. */
@Component
class EndShare {
    private final Work work;
    private final Access access;
    private final Sharing sharing;
    private final ObjectProvider<Notifications> notifications;

    EndShare(Work work, Access access, Sharing sharing, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.access = access;
        this.sharing = sharing;
        this.notifications = notifications;
    }

    /** Why somebody closes a share by hand. */
    enum Why { NO_LONGER_NEEDED, PURPOSE_REACHED, PERSON_ASKED, NOT_SAFE, MISTAKE }

    Outcome<ShareId> end(Actor actor, RequestId request, CaseId id, ShareId share, Why why) {
        return work.once(actor, request, ShareId::new, () -> access.require(actor, Act.SHARE_END, id)
                .then(facts -> sharing.find(share).filter(s -> s.caseId().equals(id)).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(found -> {
                    sharing.end(actor, share, why.name());
                    notifications.ifAvailable(told -> told.tell(found.to(), Sharing.RECEIVERS, "sharing.notice.ended"));
                    return Outcome.done(share);
                }));
    }
}
