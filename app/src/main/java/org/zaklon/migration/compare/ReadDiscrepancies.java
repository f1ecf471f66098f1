package org.zaklon.migration.compare;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.migration.DiscrepancyId;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.submission.Submissions;

/** Differences that the reader's agency has a part in; for the coordinating office all. */
@Component
public class ReadDiscrepancies {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final DiscrepancyStore store;
    private final Submissions submissions;

    ReadDiscrepancies(Work work, Access access, Audit audit, DiscrepancyStore store, Submissions submissions) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.submissions = submissions;
    }

    /** @param files those compared that the reader may see */
    public record Found(Discrepancy one, List<DiscrepancyStep> steps, List<Submission> files) {}

    public Outcome<List<Discrepancy>> ofMonth(Actor actor, YearMonth month) {
        return work.read(actor, () -> access.require(actor, Act.DISCREPANCY_READ).then(may -> {
            audit.append(actor.entry(Act.DISCREPANCY_READ).about(month.toString()).read());
            return Outcome.done(store.ofMonth(month));
        }));
    }

    public Outcome<List<Discrepancy>> since(Actor actor, YearMonth month) {
        return work.read(actor, () -> access.require(actor, Act.DISCREPANCY_READ).then(may -> Outcome.done(store.since(month))));
    }

    public Outcome<Found> find(Actor actor, DiscrepancyId id) {
        return work.read(actor, () -> access.require(actor, Act.DISCREPANCY_READ).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.DISCREPANCY_READ).about(id).read());
            return Outcome.done(new Found(found.get(), store.steps(id), found.get().basis().stream().flatMap(b -> submissions.find(b).stream()).toList()));
        }));
    }
}
