package org.zaklon.statistics.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zaklon.kernel.Reason;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.Parameters;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/**
 * A proposal as it was typed.
 *
 * @param dataset the code of one that the profile offers
 * @param rule the least number that is shown and what shown numbers are multiples of, such as {@code 10,5}
 */
public record ProposalForm(String dataset, DateText cutoff, String rule, String batch) {
    private static final String RULE = "\\d{2},(5|10)";
    private static final String BATCH = "[1-9]\\d";
    private static final String BEFORE = "refused.release-cutoff-before";
    private static final Map<String, String> FIELDS = Map.of("refused.release-dataset", "dataset", "refused.release-cutoff-not-over", "cutoff",
            BEFORE, "cutoff", "refused.release-rule-fixed", "rule");

    static ProposalForm usual(LocalDate cutoff) {
        return new ProposalForm(Dataset.IDENTIFICATIONS.code(), DateText.of(cutoff), "%d,%d".formatted(Parameters.USUAL.min(), Parameters.USUAL.base()),
                String.valueOf(Parameters.USUAL.batch()));
    }

    /** What no use case has to be asked about. */
    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        if (day(t).isEmpty()) {
            problems.add(new Problem("cutoff", t.get("releases.problem.cutoff")));
        }
        if (!rule.matches(RULE)) {
            problems.add(new Problem("rule", t.get("releases.problem.rule")));
        }
        if (!batch.matches(BATCH)) {
            problems.add(new Problem("batch", t.get("releases.problem.batch")));
        }
        return problems;
    }

    Optional<LocalDate> day(Words t) {
        return Dates.date(cutoff, t.language().locale());
    }

    /** Nothing where the rule or the batch is none. */
    Optional<Parameters> parameters() {
        if (!rule.matches(RULE) || !batch.matches(BATCH)) {
            return Optional.empty();
        }
        var words = rule.split(",");
        return Optional.of(new Parameters(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(batch)));
    }

    /** The field beside which a refusal is said; nothing where another proposal would be refused too. */
    static Optional<String> field(Reason reason) {
        return Optional.ofNullable(FIELDS.get(reason.code()));
    }

    static Problem problem(Reason reason, Words t) {
        var said = reason.code().equals(BEFORE) ? t.get(BEFORE, t.date(LocalDate.parse(reason.args().getFirst()))) : t.reason(reason);
        return new Problem(field(reason).orElseThrow(), said);
    }
}
