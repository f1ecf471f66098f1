package org.zaklon.migration.figure;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.Cell;
import org.zaklon.migration.FigureId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.Sums;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.submission.Submissions;
import org.zaklon.migration.terms.Dataset;
import org.zaklon.migration.terms.Definitions;

/** The coordinating office proposes which accepted files make the figure of a month, and says why. */
@Component
public class ProposeFigure {
    private static final int LONGEST = 1_000;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Definitions definitions;
    private final Submissions submissions;
    private final FigureStore store;

    ProposeFigure(Work work, Access access, Audit audit, Definitions definitions, Submissions submissions, FigureStore store) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.definitions = definitions;
        this.submissions = submissions;
        this.store = store;
    }

    /** @param from accepted files of one dataset @param words why so, as it is published beside the numbers */
    public Outcome<FigureId> propose(Actor actor, RequestId request, YearMonth month, Set<SubmissionId> from, String words) {
        return work.once(actor, request, FigureId::new, () -> access.require(actor, Act.FIGURE_PROPOSE).then(may -> {
            var chosen = submissions.accepted(month).stream().filter(s -> from.contains(s.id())).toList();
            var named = chosen.stream().map(Submission::dataset).distinct().toList();
            var dataset = named.size() == 1 ? definitions.find(named.getFirst()) : Optional.<Dataset>empty();
            if (dataset.isEmpty() || chosen.size() < from.size()) {
                return refuse(actor, "refused.figure-files");
            }
            if (chosen.size() > 1 && !dataset.get().summed()) {
                return refuse(actor, "refused.figure-mix");
            }
            if (words.isBlank() || words.length() > LONGEST) {
                return refuse(actor, "refused.figure-words");
            }
            var cells = cells(dataset.get(), chosen);
            if (cells.containsValue(null)) {
                return refuse(actor, "refused.figure-missing");
            }
            var id = FigureId.fresh();
            store.add(actor, id, dataset.get().code(), month, chosen.size() > 1 ? Method.SUM_OF_SOURCES : Method.ONE_SOURCE, words.strip(),
                    chosen.stream().map(Submission::id).toList(), new HashSet<>(chosen.stream().map(s -> s.agency().value()).toList()), cells);
            audit.append(actor.entry(Act.FIGURE_PROPOSE).about(id).with("dataset", dataset.get().code()).with("month", month.toString()));
            return Outcome.done(id);
        }));
    }

    private SortedMap<Cell, Long> cells(Dataset dataset, List<Submission> chosen) {
        var all = new TreeMap<Cell, Long>();
        for (var one : chosen) {
            Sums.by(submissions.figures(one.id()), dataset.names()).forEach((cell, value) -> {
                if (value == null || all.containsKey(cell) && all.get(cell) == null) {
                    all.put(cell, null);
                } else {
                    all.merge(cell, value, Math::addExact);
                }
            });
        }
        return all;
    }

    private Outcome<FigureId> refuse(Actor actor, String reason) {
        audit.append(actor.entry(Act.FIGURE_PROPOSE).refused(reason));
        return Outcome.refused(reason);
    }
}
