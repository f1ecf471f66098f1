package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.estimate.Estimate.Condition;
import org.zaklon.disclosure.estimate.Estimate.Reason;
import org.zaklon.disclosure.estimate.Estimate.Term;

/** What a table must fulfil before a number is given, and the words for where it does not. */
final class Conditions {
    static final int FEWEST_LISTS = 3;
    static final int FEWEST_CASES = 150;

    private Conditions() {}

    /** Of the table alone, before any model. */
    static List<Reason> unmet(CaptureTable table) {
        var reasons = new ArrayList<Reason>();
        var lists = IntStream.range(0, table.lists().size()).filter(list -> table.onAll(1 << list) > 0).toArray();
        if (lists.length < FEWEST_LISTS) {
            reasons.add(new Reason(Condition.THREE_LISTS,
                    "There are %d lists with cases; at least %d are needed.".formatted(lists.length, FEWEST_LISTS)));
        }
        if (table.total() < FEWEST_CASES) {
            reasons.add(new Reason(Condition.ENOUGH_CASES, String.format(Locale.ROOT,
                    "There are %,d cases; below about %d no method gives a usable range. Pool several years.", table.total(), FEWEST_CASES)));
        }
        var joined = Integer.bitCount(joined(table));
        if (lists.length >= FEWEST_LISTS && joined < FEWEST_LISTS) {
            reasons.add(new Reason(Condition.OVERLAP, joined == 1
                    ? "No case stands on two lists, so nothing tells how many stand on none."
                    : "Cases in common join only %d of the %d lists; at least %d must be joined.".formatted(joined, lists.length, FEWEST_LISTS)));
        }
        return reasons;
    }

    /** Of main effects, where they have no estimate. */
    static Reason withoutEstimate(CaptureTable table) {
        return Existence.problem(Design.of(table)) == Existence.Problem.NOT_IDENTIFIABLE
                ? new Reason(Condition.IDENTIFIABLE, "Even with all lists independent the data leave the estimate open.")
                : new Reason(Condition.EXISTS, "Even with all lists independent the maximum-likelihood estimate does not exist.");
    }

    /**
     * Of the chosen model: it must bear one dependence more. Where the estimate then runs away, the number rests on assuming that very
     * dependence absent, and a case or two more or less would have asked for it.
     */
    static List<Reason> unmet(CaptureTable table, Stepwise chosen, Progress progress) {
        var others = Arrays.stream(table.pairs()).filter(pair -> !chosen.terms().contains(pair)).toArray();
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < others.length; i++) {
            progress.step("models with one dependence more", i, others.length);
            var terms = IntStream.concat(chosen.terms().stream().mapToInt(Integer::intValue), IntStream.of(others[i])).toArray();
            withOneMore(table, chosen, others[i], Design.of(table, terms)).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<Reason> withOneMore(CaptureTable table, Stepwise chosen, int pair, Design larger) {
        if (LogLinear.fit(larger).isPresent()) {
            return Optional.empty();
        }
        var lists = Term.of(table, pair);
        return switch (Existence.problem(larger)) {
            case NONE -> Optional.empty();
            case NOT_IDENTIFIABLE -> chosen.passed().contains(pair)
                    ? Optional.of(new Reason(Condition.IDENTIFIABLE,
                            "The data ask for a dependence between %s and %s, and with it they leave the estimate open.".formatted(lists.first(), lists.second())))
                    : Optional.empty();
            case NO_ESTIMATE -> Optional.of(new Reason(Condition.EXISTS,
                    "If standing on %s and on %s depend on each other, the estimate does not exist%s."
                    .formatted(lists.first(), lists.second(), Existence.isDarkFigureUnbounded(larger) ? ": it grows without end" : "")));
        };
    }

    /** The largest set of lists that overlaps join, directly or through others. */
    static int joined(CaptureTable table) {
        var best = 0;
        for (int list = 0; list < table.lists().size(); list++) {
            var set = 1 << list;
            for (var before = 0; before != set; ) {
                before = set;
                for (var pair : table.pairs()) {
                    set |= (pair & set) != 0 && table.onAll(pair) > 0 ? pair : 0;
                }
            }
            best = Integer.bitCount(set) > Integer.bitCount(best) ? set : best;
        }
        return best;
    }
}
