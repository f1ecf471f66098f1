package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.zaklon.disclosure.Progress;

/** Opens hidden sums again, one by one: where what they protected is protected without them, or for less. */
final class Clean {
    /** How much one pass may compute; a large table keeps some cells hidden that a longer search would open. */
    private static final long BUDGET = 200_000_000;

    private final Sums sums;
    private final Construct construct;
    private final MoveSearch search;
    private final Pool pool;

    Clean(Sums sums, Construct construct, MoveSearch search, Pool pool) {
        this.search = search;
        this.sums = sums;
        this.construct = construct;
        this.pool = pool;
    }

    /** One pass over all hidden sums that are not sensitive. @return what it gained */
    long pass(boolean exchange, Progress progress) {
        long gain = 0;
        record Trial(int sum, int victims) {}
        var order = new ArrayList<Trial>();
        for (int sum = 0; sum < sums.size(); sum++) {
            if (construct.hidden[sum] && sums.need(sum) == null) {
                construct.hidden[sum] = false;
                var victims = victims(sum);
                construct.hidden[sum] = true;
                order.add(new Trial(sum, victims.size()));
            }
        }
        order.sort(Comparator.comparingDouble((Trial t) -> (double) t.victims / sums.loss(t.sum)).thenComparing(t -> -sums.value(t.sum))
                .thenComparing(t -> t.sum));
        long end = search.work() + BUDGET;
        for (int i = 0; i < order.size(); i++) {
            progress.step("opening what need not be hidden", i, order.size());
            if (construct.hidden[order.get(i).sum] && search.work() < end) {
                gain += open(order.get(i).sum, exchange);
            }
        }
        return gain;
    }

    private long open(int sum, boolean exchange) {
        var before = construct.hidden.clone();
        construct.hidden[sum] = false;
        long left = sums.loss(sum);
        var victims = victims(sum);
        for (int victim : victims) {
            if (!exchange && construct.isHopeless(victim, sum)) {
                construct.hidden[sum] = true;
                return 0;
            }
        }
        for (int victim : victims) {
            long loss = construct.protect(victim, sum, exchange ? left - 1 : 0);
            left -= loss;
            if (loss < 0 || left <= 0) {
                System.arraycopy(before, 0, construct.hidden, 0, before.length);
                return 0;
            }
        }
        return left;
    }

    /** Opens what follows from the rest anyway: no world differs there, so hiding it would only mislead. */
    void openKnown() {
        for (boolean more = true; more; ) {
            more = false;
            for (int sum = 0; sum < sums.size(); sum++) {
                if (construct.hidden[sum] && sums.need(sum) == null && !pool.moves(sum, construct.hidden)) {
                    construct.hidden[sum] = false;
                    more = true;
                }
            }
        }
    }

    /** The sensitive sums that are not safe without this one. */
    private List<Integer> victims(int sum) {
        var touched = new TreeSet<Integer>();
        for (var move : pool.through(sum)) {
            if (move.isSecretBut(sum, construct.hidden)) {
                Arrays.stream(move.sums()).filter(s -> sums.need(s) != null).forEach(touched::add);
            }
        }
        var victims = new ArrayList<Integer>();
        for (int s : touched) {
            if (!pool.isSafe(s, construct.hidden)) {
                victims.add(s);
            }
        }
        return victims;
    }
}
