package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.rule.Dominance;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.suppress.Suppressed;
import org.zaklon.disclosure.suppress.SuppressionTask;
import org.zaklon.disclosure.table.Status;

/** What is said of a protected table: sizes and losses, no counts of persons. */
record ProtectReport(Rule rule, long interval, SuppressionTask task, Suppressed found) {

    String text(Path out) {
        return """
                %,d cells: %,d primary, %,d secondary hidden, %,d open, in %s (for the owner only).
                Information lost by secondary suppression: %,d cells, weight %,d; %s.
                %s
                An attacker who knows this and the rule finds 0 hidden cells exactly and 0 sensitive cells %s."""
                .formatted(cells(), primary(), found.secondary(), cells() - primary() - found.secondary(), out,
                        found.secondary(), found.loss(), optimality(), rule.words(),
                        rule instanceof Dominance ? "more closely than the rule allows" : "in an interval narrower than " + interval);
    }

    Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("safe", true);
        all.put("rule", rule.words());
        if (!(rule instanceof Dominance)) {
            all.put("interval", interval);
        }
        all.put("cells", cells());
        all.put("primary", primary());
        all.put("secondary", found.secondary());
        all.put("open", cells() - primary() - found.secondary());
        all.put("loss", found.loss());
        all.put("leastLoss", found.least());
        all.put("optimal", found.optimal());
        all.put("exact", 0);
        all.put("narrow", 0);
        return all;
    }

    private String optimality() {
        if (found.optimal()) {
            return "proved to be the least possible";
        }
        return found.least() == 0 ? "how much less is possible is not known" : "at least %,d would be lost by any safe choice".formatted(found.least());
    }

    private int cells() {
        return task.values().length;
    }

    private long primary() {
        return Arrays.stream(found.status()).filter(status -> status == Status.PRIMARY).count();
    }

    /** The same of a table that was rounded. */
    record Rounded(LowOrNearest rule, long interval, Rounding.Outcome.Done done) {

        String text(Path out) {
            return """
                    %,d cells: %,d shown as <%d, %,d rounded, %,d as a wider range, %,d withheld, in %s (for the owner only).
                    %s %s
                    An attacker who knows this and the rule finds 0 numbers below %d exactly, 0 known not to be 0, and 0 in an interval narrower than %d."""
                    .formatted(cells(), low(), rule.min(), cells() - low() - weakened(), done.coarser(), done.withheld(), out, rule.words(),
                            done.optimal() ? "That no less could be weakened is proved." : "How much less could be weakened is not known.",
                            rule.min(), interval);
        }

        Map<String, Object> json() {
            var all = new LinkedHashMap<String, Object>();
            all.put("safe", true);
            all.put("rule", rule.words());
            all.put("interval", interval);
            all.put("cells", cells());
            all.put("low", low());
            all.put("rounded", cells() - low() - weakened());
            all.put("coarser", done.coarser());
            all.put("withheld", done.withheld());
            all.put("optimal", done.optimal());
            all.put("exact", 0);
            all.put("presence", 0);
            all.put("narrow", 0);
            return all;
        }

        private int cells() {
            return done.table().cells().size();
        }

        private int weakened() {
            return done.coarser() + done.withheld();
        }

        private long low() {
            return done.table().cells().stream().filter(cell -> cell.status() == Status.PRIMARY).count();
        }
    }
}
