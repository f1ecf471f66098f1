package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;

/** Hides, for one sensitive sum after the other, the least that protects it, given what is hidden already. */
final class Construct {
    private final Sums sums;
    private final MoveSearch search;
    private final Pool pool;
    final boolean[] hidden;
    /** The least that any sum loses. */
    private final long least;
    private boolean sure;

    Construct(Sums sums, MoveSearch search, Pool pool) {
        this.sums = sums;
        this.search = search;
        this.pool = pool;
        this.hidden = new boolean[sums.size()];
        least = IntStream.range(0, sums.size()).filter(s -> sums.need(s) == null && !sums.shown(s)).mapToLong(sums::loss).min().orElse(1);
        for (int sum = 0; sum < hidden.length; sum++) {
            hidden[sum] = sums.need(sum) != null;
        }
    }

    /** @return the cells that nothing protects, rising */
    List<Integer> run(Progress progress) {
        var unprotected = new ArrayList<Integer>();
        int[] order = IntStream.range(0, sums.size()).filter(s -> sums.need(s) != null).boxed()
                .sorted(Comparator.comparingLong((Integer s) -> sums.value(s)).thenComparing(s -> s)).mapToInt(s -> s).toArray();
        for (int i = 0; i < order.length; i++) {
            progress.step("protecting sensitive cells", i, order.length);
            if (protect(order[i], -1, Long.MAX_VALUE) < 0) {
                Arrays.stream(sums.cells(order[i])).forEach(unprotected::add);
            }
        }
        return unprotected.stream().sorted().toList();
    }

    /**
     * Protects a sum that is not safe.
     *
     * @param shut a sum that must stay open
     * @param most what may be lost for it
     * @return what it lost more, or -1 where nothing protects it for so little
     */
    long protect(int sum, int shut, long most) {
        if (pool.isSafe(sum, hidden)) {
            return 0;
        }
        var need = sums.need(sum);
        if (most < least) {
            return settle(sum, shut, need) == State.SAFE ? 0 : -1;
        }
        Way best = null;
        long fall = sums.fall(sum);
        for (long down = need.down(); down <= fall && (best == null || best.loss > 0); down++) {
            long up = Math.max(need.up(), need.width() - down);
            var way = way(sum, shut, up, down);
            if (way != null && (best == null || way.loss < best.loss)) {
                best = way;
            }
            if (up == need.up() && down >= need.width()) {
                break;
            }
        }
        if (best == null || best.loss > most) {
            return -1;
        }
        hide(best.first);
        hide(best.second);
        return best.loss;
    }

    /** A quick look whether a sum cannot be safe without hiding more. */
    boolean isHopeless(int sum, int shut) {
        var need = sums.need(sum);
        long up = Math.max(need.up(), need.width() - sums.fall(sum));
        return up > 0 && search.excludes(hidden, shut, sum, up) || need.down() > 0 && search.excludes(hidden, shut, sum, -need.down());
    }

    enum State { SAFE, UNSAFE, UNKNOWN }

    /** Whether a sum is safe under what is hidden; unknown where only fractions of persons are found to move. */
    State state(int sum) {
        return pool.isSafe(sum, hidden) ? State.SAFE : settle(sum, -1, sums.need(sum));
    }

    /** Looks for moves of what is hidden already. */
    private State settle(int sum, int shut, Protection need) {
        sure = true;
        long below = pool.below(sum, hidden);
        long above = reach(sum, shut, Math.max(need.up(), need.width() - below), Math.max(need.up(), need.width() - sums.fall(sum)), 1);
        if (above >= 0) {
            long rest = Math.max(need.down(), need.width() - above);
            if (rest <= below || reach(sum, shut, rest, rest, -1) >= rest) {
                return State.SAFE;
            }
        }
        return sure ? State.UNSAFE : State.UNKNOWN;
    }

    /** How far a sum moves for nothing, at most {@code most}; -1 where not even {@code least}. */
    private long reach(int sum, int shut, long most, long least, int sign) {
        long known = sign > 0 ? pool.above(sum, hidden) : pool.below(sum, hidden);
        for (long amount = most; amount > known && amount >= least; amount--) {
            var move = search.find(hidden, shut, true, sum, sign * amount);
            if (move != null) {
                pool.add(move);
                return amount;
            }
            sure &= search.isCertain();
        }
        return known >= least ? known : -1;
    }

    private record Way(Move first, Move second, long loss) {}

    private Way way(int sum, int shut, long up, long down) {
        Move first = up > 0 && pool.above(sum, hidden) < up ? search.find(hidden, shut, false, sum, up) : null;
        if (up > 0 && first == null && pool.above(sum, hidden) < up) {
            return null;
        }
        if (down <= 0 || pool.below(sum, hidden) >= down) {
            return new Way(first, null, first == null ? 0 : first.lossUnder(hidden, sums));
        }
        var then = hidden.clone();
        if (first != null) {
            for (int s : first.sums()) {
                then[s] = true;
            }
        }
        var second = search.find(then, shut, false, sum, -down);
        return second == null ? null : new Way(first, second, (first == null ? 0 : first.lossUnder(hidden, sums)) + second.lossUnder(then, sums));
    }

    private void hide(Move move) {
        if (move != null) {
            pool.add(move);
            for (int s : move.sums()) {
                hidden[s] = true;
            }
        }
    }
}
