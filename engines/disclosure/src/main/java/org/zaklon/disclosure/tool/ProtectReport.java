package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zaklon.disclosure.ProtectTable;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.round.Bars;
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

    /** Why nothing was written; the codes of the cells that are not safe stand under the word for what is wrong with them. */
    record Refused(String reason, Map<String, List<List<String>>> cells) {
        private static final int NAMED = 10;

        static Refused unprotected(List<List<String>> cells) {
            return new Refused("no protection was found for %,d sensitive cells, even if all is hidden that may be. Coarser codes, fewer cells that must stay open, "
                    .formatted(cells.size()) + "or hidden zeros may help.", Map.of("unprotected", cells));
        }

        static Refused attacked(ProtectTable.Unsafe found) {
            return new Refused(found.getMessage(), new TreeMap<>(Map.of("exact", found.exact(), "narrow", found.narrow())));
        }

        static Refused rounded(String reason) {
            return new Refused(reason, Map.of());
        }

        String text() {
            var text = new StringBuilder("Not safe, nothing was written: ").append(reason);
            cells.forEach((what, those) -> {
                if (!those.isEmpty()) {
                    text.append("%n%s: ".formatted(what)).append(those.stream().limit(NAMED).map(List::toString).collect(Collectors.joining(", ")));
                    text.append(those.size() > NAMED ? " and %,d more; --json names them all.".formatted(those.size() - NAMED) : "");
                }
            });
            return text.toString();
        }

        Map<String, Object> json() {
            var all = new LinkedHashMap<String, Object>(Map.of("safe", false));
            all.put("reason", reason);
            all.putAll(cells);
            return all;
        }
    }

    /** The same of a table that was rounded. */
    record Rounded(LowOrNearest rule, Bars bars, Rounding.Outcome.Done done) {

        String text(Path out) {
            return """
                    %,d cells: %,d shown as <%d, %,d rounded, %,d as a wider range, %,d withheld, in %s (for the owner only).
                    %s %s
                    An attacker who knows this and the rule finds 0 numbers below %d exactly, 0 known not to be 0, and 0 in an interval narrower than %d.
                    %s"""
                    .formatted(cells(), low(), rule.min(), cells() - low() - weakened(), done.coarser(), done.withheld(), out, rule.words(),
                            done.optimal() ? "That no less could be weakened is proved." : "How much less could be weakened is not known.",
                            rule.min(), bars.width(), bars.guesses().isPresent()
                                    ? "No more full combinations of attributes can be guessed than the bar on guesses allows; that rests on a sample."
                                    : "What can be guessed was not looked at.");
        }

        Map<String, Object> json() {
            var all = new LinkedHashMap<String, Object>();
            all.put("safe", true);
            all.put("rule", rule.words());
            all.put("interval", bars.width());
            all.put("cells", cells());
            all.put("low", low());
            all.put("rounded", cells() - low() - weakened());
            all.put("coarser", done.coarser());
            all.put("withheld", done.withheld());
            all.put("optimal", done.optimal());
            all.put("exact", 0);
            all.put("presence", 0);
            all.put("narrow", 0);
            all.put("guesses", bars.guesses().isPresent());
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
