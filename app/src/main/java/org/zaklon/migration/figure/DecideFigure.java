package org.zaklon.migration.figure;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.FigureId;
import org.zaklon.migration.submission.Submissions;

/** A second person of the coordinating office agrees to a figure, or declines it. */
@Component
public class DecideFigure {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final FigureStore store;
    private final Submissions submissions;

    DecideFigure(Work work, Access access, Audit audit, FigureStore store, Submissions submissions) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.submissions = submissions;
    }

    public Outcome<FigureId> decide(Actor actor, RequestId request, FigureId id, boolean agreed) {
        return work.once(actor, request, FigureId::new, () -> access.require(actor, Act.FIGURE_DECIDE).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (found.get().proposedBy().equals(actor.account())) {
                return refuse(actor, id, "refused.figure-second");
            }
            if (!found.get().waits()) {
                return refuse(actor, id, "refused.figure-decided");
            }
            if (agreed && found.get().basis().stream().anyMatch(file -> submissions.find(file).filter(s -> s.state().accepted()).isEmpty())) {
                return refuse(actor, id, "refused.figure-revised");
            }
            if (!store.decide(actor, id, agreed)) {
                return refuse(actor, id, "refused.figure-second");
            }
            audit.append(actor.entry(Act.FIGURE_DECIDE).about(id).with("dataset", found.get().dataset()).with("month", found.get().month().toString())
                    .with("decision", agreed ? "AGREED" : "DECLINED"));
            return Outcome.done(id);
        }));
    }

    private Outcome<FigureId> refuse(Actor actor, FigureId id, String reason) {
        audit.append(actor.entry(Act.FIGURE_DECIDE).about(id).refused(reason));
        return Outcome.refused(reason);
    }
}
