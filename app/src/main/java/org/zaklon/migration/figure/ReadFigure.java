package org.zaklon.migration.figure;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.migration.compare.Discrepancies;
import org.zaklon.migration.compare.Discrepancy;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.submission.Submissions;

/** Agreed figures and proposals of a month, with the files they can be taken from and the differences that are still open. */
@Component
public class ReadFigure {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final FigureStore store;
    private final Submissions submissions;
    private final Discrepancies discrepancies;

    ReadFigure(Work work, Access access, Audit audit, FigureStore store, Submissions submissions, Discrepancies discrepancies) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.submissions = submissions;
        this.discrepancies = discrepancies;
    }

    /** @param files accepted ones, and those that figures were taken from */
    public record Found(List<AgreedFigure> figures, List<Submission> files, List<Discrepancy> standing) {}

    public Outcome<Found> ofMonth(Actor actor, YearMonth month) {
        return work.read(actor, () -> access.require(actor, Act.FIGURE_READ).then(may -> {
            audit.append(actor.entry(Act.FIGURE_READ).about(month.toString()).read());
            return Outcome.done(new Found(store.ofMonth(month), submissions.accepted(month), discrepancies.standing(month)));
        }));
    }

    /** The figures in force, for reports. */
    public Outcome<List<AgreedFigure>> inForce(Actor actor, YearMonth from, YearMonth to) {
        return work.read(actor, () -> access.require(actor, Act.FIGURE_READ).then(may -> Outcome.done(store.inForce(from, to))));
    }
}
