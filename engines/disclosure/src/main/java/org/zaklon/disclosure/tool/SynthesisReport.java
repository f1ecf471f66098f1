package org.zaklon.disclosure.tool;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zaklon.disclosure.synthetic.Answer;
import org.zaklon.disclosure.synthetic.ErrorReport;
import org.zaklon.disclosure.synthetic.SyntheticObject;

/**
 * What is said of synthetic rows: the promise and the noise to everybody, the error to the owner of the real rows alone.
 *
 * @param fromData the dimensions whose list of codes was taken from the real rows
 */
record SynthesisReport(SyntheticObject made, List<String> fromData, ErrorReport error) {
    private static final double NORMAL_95 = 1.96;

    String text(Path out) {
        var text = new StringBuilder();
        say(text, "%,d synthetic rows in %s.", made.size(), out);
        say(text, "Promise to each person, with at most %d row(s): epsilon %s, delta %s (%s). For one person exchanged for another: epsilon %.2f.",
                made.promise().rowsOfOne(), made.promise().epsilon(), made.promise().delta(), made.promise().rho(),
                made.promise().epsilonForExchange());
        say(text, "Noise in a cell, 95 %% of cells: total up to %.0f, one dimension %.0f%s; more in a group of codes.", margin(0)
                .getMax(), margin(1).getMax(),
                margin(2).getCount() == 0 ? "" : ", two dimensions %.0f to %.0f".formatted(margin(2).getMin(), margin(2).getMax()));
        if (!fromData.isEmpty()) {
            say(text, "The codes that occur in the input were taken as the list of codes of: %s. "
                            + "That a code occurs is thereby published; give --domain where it must not be.",
                    String.join(", ", fromData));
        }
        if (made.promise().delta() * made.size() >= 1) {
            say(text, "WARNING: delta is above 1 in the number of rows; a smaller one is needed for the promise to mean anything.");
        }
        say(text, "");
        say(text, "FOR THE OWNER ONLY, not to be published: error against the input, sum of |synthetic - real| over the cells / rows");
        if (made.dimensions().size() > 2) {
            say(text, "  three           mean %.4f, greatest %.4f (%s); not measured, only what the pairs make likely", error.mean(3), error.max(3), worst(3));
        }
        say(text, "  two dimensions  mean %.4f, greatest %.4f (%s)", error.mean(2), error.max(2), worst(2));
        say(text, "  one dimension   mean %.4f, greatest %.4f (%s)", error.mean(1), error.max(1), worst(1));
        text.append("  rows            %,d real, %,d synthetic".formatted(error.real(), error.synthetic()));
        return text.toString();
    }

    Map<String, Object> json() {
        var guarantee = new LinkedHashMap<String, Object>();
        guarantee.put("unit", "one person, all rows");
        guarantee.put("rowsPerPerson", made.promise().rowsOfOne());
        guarantee.put("epsilon", made.promise().epsilon());
        guarantee.put("delta", made.promise().delta());
        guarantee.put("rho", made.promise().rho().value());
        guarantee.put("epsilonForExchange", made.promise().epsilonForExchange());
        var owner = new LinkedHashMap<String, Object>();
        owner.put("notice", "Computed from the real rows without noise. Not to be published.");
        owner.put("realRows", error.real());
        owner.put("threeWayMean", error.mean(3));
        owner.put("threeWayMax", error.max(3));
        owner.put("twoWayMean", error.mean(2));
        owner.put("twoWayMax", error.max(2));
        owner.put("oneWayMean", error.mean(1));
        owner.put("oneWayMax", error.max(1));
        owner.put("tables", error.tables());
        var all = new LinkedHashMap<String, Object>();
        all.put("rows", made.size());
        all.put("guarantee", guarantee);
        all.put("confidence", Answer.CONFIDENCE);
        all.put("noise", made.noise());
        all.put("codesTakenFromInput", fromData);
        all.put("ownerOnly", owner);
        return all;
    }

    private DoubleSummaryStatistics margin(int ways) {
        return made.noise().stream().filter(t -> t.dimensions().size() == ways).mapToDouble(t -> NORMAL_95 * t.deviation()).summaryStatistics();
    }

    private String worst(int ways) {
        return error.tables().stream().filter(t -> t.dimensions().size() == ways).max(Comparator.comparingDouble(ErrorReport.Table::error))
                .map(t -> String.join(" x ", t.dimensions())).orElse("none");
    }

    private static void say(StringBuilder text, String format, Object... of) {
        text.append(String.format(Locale.ROOT, format, of)).append(System.lineSeparator());
    }
}
