package org.zaklon.linkage.quality;

import java.util.HashMap;
import java.util.List;
import org.zaklon.linkage.batch.Edges;
import org.zaklon.linkage.records.Records;

/** Which records are one person; known only in test data, and never used for matching. */
public final class Truth {
    private final Records records;
    private final int[] entity;
    private final long pairs;

    /** The best threshold and what it gives; an oracle's figure, not to be had without the truth. */
    public record Best(double weight, Score score) {}

    /** @param entities the true entity of each row; where it is empty the record is an entity of its own */
    public Truth(Records records, List<String> entities) {
        this.records = records;
        this.entity = new int[records.size()];
        var numbers = new HashMap<String, Integer>();
        for (var row = 0; row < entity.length; row++) {
            var name = entities.get(row);
            entity[row] = name.isBlank() ? -1 - row : numbers.computeIfAbsent(name, key -> numbers.size());
        }
        this.pairs = pairsWithin(entity);
    }

    /** True pairs there are to find. */
    public long pairs() {
        return pairs;
    }

    private boolean same(int a, int b) {
        return entity[a] == entity[b];
    }

    /** Pairs of at least this weight. */
    public Score at(Edges edges, double weight) {
        var right = 0L;
        var all = 0;
        for (; all < edges.size() && edges.weight(all) >= weight; all++) {
            right += same(edges.a(all), edges.b(all)) ? 1 : 0;
        }
        return new Score(right, all - right, pairs - right);
    }

    /** The threshold, over all pairs that were kept, with the highest F1. */
    public Best best(Edges edges) {
        var best = new Best(0, new Score(0, 0, pairs));
        var right = 0L;
        for (var i = 0; i < edges.size(); i++) {
            right += same(edges.a(i), edges.b(i)) ? 1 : 0;
            if (i + 1 == edges.size() || edges.weight(i + 1) < edges.weight(i)) {
                var score = new Score(right, i + 1 - right, pairs - right);
                best = score.f1() > best.score().f1() ? new Best(edges.weight(i), score) : best;
            }
        }
        return best;
    }

    /** All pairs within clusters. */
    public Score of(int[] clusters) {
        var together = new HashMap<Long, int[]>();
        for (var row = 0; row < clusters.length; row++) {
            var key = (long) clusters[row] << 32 | entity[row] & 0xffffffffL;
            together.computeIfAbsent(key, k -> new int[2])[row < records.second() ? 0 : 1]++;
        }
        var right = together.values().stream().mapToLong(this::pairs).sum();
        return new Score(right, pairsWithin(clusters) - right, pairs - right);
    }

    private long pairsWithin(int[] groups) {
        var counts = new HashMap<Integer, int[]>();
        for (var row = 0; row < groups.length; row++) {
            counts.computeIfAbsent(groups[row], key -> new int[2])[row < records.second() ? 0 : 1]++;
        }
        return counts.values().stream().mapToLong(this::pairs).sum();
    }

    private long pairs(int[] bySource) {
        return records.second() == records.size() ? bySource[0] * (bySource[0] - 1L) / 2 : (long) bySource[0] * bySource[1];
    }
}
