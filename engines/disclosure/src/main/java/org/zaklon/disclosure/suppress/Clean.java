package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;

/** Opens hidden sums again, one by one: where what they protected is protected without them, or for less. */
final class Clean {
    private final Sums sums;
    private final Construct construct;
    private final Pool pool;
    int tried;
    int gained;

    Clean(Sums sums, Construct construct, Pool pool) {
        this.sums = sums;
        this.construct = construct;
        this.pool = pool;
    }

    /** One pass over all hidden sums that are not sensitive. @return what it gained */
    long pass(Progress progress) {
        long gain = 0;
        var order = IntStream.range(0, sums.size()).filter(s -> construct.hidden[s] && sums.need(s) == null).boxed()
                .sorted(Comparator.comparingLong((Integer s) -> -sums.loss(s)).thenComparing(s -> -sums.value(s)).thenComparing(s -> s)).toList();
        for (int i = 0; i < order.size(); i++) {
            progress.step("opening what need not be hidden", i, order.size());
            if (construct.hidden[order.get(i)]) {
                gain += open(order.get(i));
            }
        }
        return gain;
    }

    private long open(int sum) {
        tried++;
        var before = construct.hidden.clone();
        construct.hidden[sum] = false;
        long left = sums.loss(sum);
        for (int victim : victims(sum, before)) {
            long loss = construct.protect(victim, sum);
            left -= loss;
            if (loss < 0 || left <= 0) {
                System.arraycopy(before, 0, construct.hidden, 0, before.length);
                return 0;
            }
        }
        gained++;
        return left;
    }

    /** The sensitive sums that are not safe without this one. */
    private List<Integer> victims(int sum, boolean[] before) {
        var touched = new TreeSet<Integer>();
        for (var move : pool.through(sum)) {
            if (move.isSecretUnder(before)) {
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
