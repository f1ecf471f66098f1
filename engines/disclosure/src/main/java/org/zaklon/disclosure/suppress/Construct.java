package org.zaklon.disclosure.suppress;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;

/** Hides, for one sensitive sum after the other, the least that protects it, given what is hidden already. */
final class Construct {
    private final Sums sums;
    private final MoveSearch search;
    private final Pool pool;
    final boolean[] hidden;

    Construct(Sums sums, MoveSearch search, Pool pool) {
        this.sums = sums;
        this.search = search;
        this.pool = pool;
        this.hidden = new boolean[sums.size()];
        for (int sum = 0; sum < hidden.length; sum++) {
            hidden[sum] = sums.need(sum) != null;
        }
    }

    void run(Progress progress) {
        int[] order = IntStream.range(0, sums.size()).filter(s -> sums.need(s) != null).boxed()
                .sorted(Comparator.comparingLong((Integer s) -> sums.value(s)).thenComparing(s -> s)).mapToInt(s -> s).toArray();
        for (int i = 0; i < order.length; i++) {
            progress.step("protecting sensitive cells", i, order.length);
            protect(order[i], -1);
        }
    }

    /** @return what it lost more, or -1 where nothing protects it */
    long protect(int sum, int shut) {
        if (pool.isSafe(sum, hidden)) {
            return 0;
        }
        var best = new Way[1];
        var need = sums.need(sum);
        long fall = sums.fall(sum);
        for (long down = 0; down <= fall; down++) {
            long up = Math.max(need.up(), need.width() - down);
            if (down < need.down()) {
                continue;
            }
            var way = way(sum, shut, up, down);
            if (way != null && (best[0] == null || way.loss < best[0].loss)) {
                best[0] = way;
            }
            if (best[0] != null && best[0].loss == 0 || up == need.up() && down >= need.width()) {
                break;
            }
        }
        if (best[0] == null) {
            return -1;
        }
        hide(best[0].first);
        hide(best[0].second);
        return best[0].loss;
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
