package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;

/** Opens hidden sums again, one by one: where what they protected is protected without them, or for less. */
final class Clean {
    /** How much one pass may compute; a large table keeps some cells hidden that a longer search would open. */
    private static final long BUDGET = 200_000_000;
    /** How much may be looked at to weigh what each sum protects, and then as much to open sums. Only tables with very many sensitive cells reach it. */
    private static final long LOOKS = 2_000_000_000L;

    private final Sums sums;
    private final Construct construct;
    private final MoveSearch search;
    private final Pool pool;
    private final boolean[] sensitive;
    /** The sensitive sums that were touched, each once. */
    private final int[] touched;
    private final int[] stamps;
    private int stamp;
    private long looked;

    Clean(Sums sums, Construct construct, MoveSearch search, Pool pool) {
        this.search = search;
        this.sums = sums;
        this.construct = construct;
        this.pool = pool;
        sensitive = new boolean[sums.size()];
        IntStream.range(0, sums.size()).forEach(sum -> sensitive[sum] = sums.need(sum) != null);
        touched = new int[sums.size()];
        stamps = new int[sums.size()];
    }

    /** One pass over all hidden sums that are not sensitive. @param most how many numbers may be touched for it @return what it gained */
    long pass(boolean exchange, long most, Progress progress) {
        long gain = 0;
        record Trial(int sum, int victims) {}
        var order = new ArrayList<Trial>();
        long looks = looked + LOOKS;
        for (int sum = 0; sum < sums.size(); sum++) {
            progress.step("weighing what need not be hidden", sum, sums.size());
            if (construct.hidden[sum] && sums.need(sum) == null) {
                order.add(new Trial(sum, looked < looks ? protectedBy(sum) : pool.through(sum).size()));
            }
        }
        order.sort(Comparator.comparingDouble((Trial t) -> (double) t.victims / sums.loss(t.sum)).thenComparing(t -> -sums.value(t.sum))
                .thenComparing(t -> t.sum));
        long end = search.work() + BUDGET;
        long last = search.touched() + pool.touched() + most;
        looks = looked + LOOKS;
        for (int i = 0; i < order.size(); i++) {
            progress.step("opening what need not be hidden", i, order.size());
            if (construct.hidden[order.get(i).sum] && search.work() < end && search.touched() + pool.touched() < last && looked < looks) {
                gain += open(order.get(i).sum, exchange);
            }
        }
        return gain;
    }

    private int protectedBy(int sum) {
        construct.hidden[sum] = false;
        int victims = victims(sum).size();
        construct.hidden[sum] = true;
        return victims;
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
        stamp++;
        int n = 0;
        for (var move : pool.through(sum)) {
            looked += move.sums().length;
            if (move.isSecretBut(sum, construct.hidden)) {
                for (int s : move.sums()) {
                    if (sensitive[s] && stamps[s] != stamp) {
                        stamps[s] = stamp;
                        touched[n++] = s;
                    }
                }
            }
        }
        Arrays.sort(touched, 0, n);
        var victims = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            if (!pool.isSafe(touched[i], construct.hidden)) {
                victims.add(touched[i]);
            }
        }
        return victims;
    }
}
