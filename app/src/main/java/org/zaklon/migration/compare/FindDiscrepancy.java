package org.zaklon.migration.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.migration.DiscrepancyId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.submission.Submissions;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Rule;
import org.zaklon.migration.terms.Source;

/**
 * The coordinating office compares a month by every rule. What was found before between the same files is found once; what a further vintage took away is
 * corrected, and what it changed is a further difference.
 */
@Component
public class FindDiscrepancy {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Definitions definitions;
    private final Submissions submissions;
    private final DiscrepancyStore store;

    FindDiscrepancy(Work work, Access access, Audit audit, Definitions definitions, Submissions submissions, DiscrepancyStore store) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.definitions = definitions;
        this.submissions = submissions;
        this.store = store;
    }

    /** @param found how many new differences there are @param corrected how many are gone @param waiting rules that lack a file */
    public record Result(int found, int corrected, List<String> waiting) {}

    public Outcome<Result> compare(Actor actor, YearMonth month) {
        return work.read(actor, () -> access.require(actor, Act.DISCREPANCY_FIND).then(may -> {
            int found = 0;
            int corrected = 0;
            var waiting = new ArrayList<String>();
            var counting = counting();
            var before = store.ofMonth(month).stream().filter(d -> d.state() != DiscrepancyState.CORRECTED).toList();
            for (var rule : definitions.rules(month)) {
                switch (Compare.of(rule, month, counting)) {
                    case Compared.Waiting _ -> waiting.add(rule.code());
                    case Compared.Sides sides -> {
                        var standing = before.stream().filter(d -> d.rule().equals(rule.code())).toList();
                        found += enter(actor, rule, month, sides, standing);
                        corrected += correct(actor, sides, standing);
                    }
                }
            }
            audit.append(actor.entry(Act.DISCREPANCY_FIND).about(month.toString()).with("found", String.valueOf(found))
                    .with("corrected", String.valueOf(corrected)));
            return Outcome.done(new Result(found, corrected, List.copyOf(waiting)));
        }));
    }

    private int enter(Actor actor, Rule rule, YearMonth month, Compared.Sides sides, List<Discrepancy> standing) {
        int found = 0;
        for (var gap : sides.gaps()) {
            if (standing.stream().noneMatch(d -> d.gap().equals(gap))) {
                store.add(actor, DiscrepancyId.fresh(), rule.code(), month, gap, rule.owner(), sides);
                found++;
            }
        }
        return found;
    }

    private int correct(Actor actor, Compared.Sides sides, List<Discrepancy> standing) {
        var still = new HashSet<>(sides.gaps());
        var gone = standing.stream().filter(d -> !still.contains(d.gap()) && !sides.holes().contains(d.gap().cell())).toList();
        gone.forEach(d -> store.step(actor, d.id(), DiscrepancyState.CORRECTED, "", Explanation.NONE));
        return gone.size();
    }

    /** Reads each month and each file once, however many rules ask for them. */
    private Compare.Counting counting() {
        var newest = new HashMap<YearMonth, List<Submission>>();
        var read = new HashMap<SubmissionId, Reported>();
        return new Compare.Counting() {
            @Override
            public List<AgencyCode> sources(String dataset, YearMonth month) {
                return definitions.sources(dataset, month).stream().map(Source::agency).toList();
            }

            @Override
            public Optional<Reported> reported(String dataset, AgencyCode agency, YearMonth month) {
                return newest.computeIfAbsent(month, submissions::newest).stream().filter(s -> s.dataset().equals(dataset) && s.agency().equals(agency)).findFirst()
                        .map(one -> read.computeIfAbsent(one.id(), id -> reported(one)));
            }

            private Reported reported(Submission one) {
                return new Reported(one.id(), one.dataset(), one.agency(), one.month(), submissions.figures(one.id()));
            }
        };
    }
}
