package org.zaklon.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.zaklon.linkage.batch.Edges;
import org.zaklon.linkage.model.Scorer;

/**
 * Groups records from the heaviest pair to the lightest. Two groups become one only where the mean weight over all their cross
 * pairs reaches the threshold: one bridge between two persons does not join them, as it would with connected components.
 */
public final class Clusters {
    /** A pair counts between these in a mean, so that one identical pair does not outvote several contradictions, nor one error all agreement. */
    private static final double MOST = 30;
    private static final double LEAST = -10;

    /** The weight in bits of two rows, and nothing where the two may not be asked about. */
    @FunctionalInterface
    public interface Weight {
        OptionalDouble of(int a, int b);
    }

    private final Weight weights;
    private final double threshold;
    private final int[] root;
    private final Map<Integer, List<Integer>> members = new HashMap<>();
    private final Map<Integer, List<Integer>> separated = new HashMap<>();

    private Clusters(int rows, Weight weights, double threshold) {
        this.weights = weights;
        this.threshold = threshold;
        this.root = new int[rows];
        Arrays.setAll(root, row -> row);
    }

    /**
     * @param threshold in bits; a pair below it never joins groups
     * @return for each row the smallest row of its group
     * @throws IllegalArgumentException where decisions contradict each other
     */
    public static int[] of(Scorer scorer, Edges edges, double threshold, Decisions decisions) {
        var records = scorer.comparisons().records();
        return of(records.size(), (a, b) -> records.mayPair(a, b) ? OptionalDouble.of(scorer.weight(a, b)) : OptionalDouble.empty(), edges, threshold, decisions);
    }

    /**
     * Of rows that are weighed elsewhere.
     *
     * @param rows how many there are
     */
    public static int[] of(int rows, Weight weights, Edges edges, double threshold, Decisions decisions) {
        var clusters = new Clusters(rows, weights, threshold);
        decisions.separations().forEach(clusters::separate);
        decisions.links().forEach(clusters::link);
        for (var i = 0; i < edges.size() && edges.weight(i) >= threshold; i++) {
            clusters.offer(edges.a(i), edges.b(i), edges.weight(i));
        }
        return clusters.smallestRows();
    }

    private void separate(Decisions.Pair pair) {
        separated.computeIfAbsent(pair.a(), key -> new ArrayList<>()).add(pair.b());
        separated.computeIfAbsent(pair.b(), key -> new ArrayList<>()).add(pair.a());
    }

    private void link(Decisions.Pair pair) {
        var a = root[pair.a()];
        var b = root[pair.b()];
        if (a != b) {
            if (forbidden(group(a), group(b))) {
                throw new IllegalArgumentException(
                        "decisions contradict each other: rows %d and %d are linked and separated".formatted(pair.a(), pair.b()));
            }
            join(a, b);
        }
    }

    private void offer(int one, int other, double weight) {
        var a = root[one];
        var b = root[other];
        if (a == b) {
            return;
        }
        var first = group(a);
        var second = group(b);
        var single = first.size() == 1 && second.size() == 1;
        if (!forbidden(first, second) && (single ? weight : mean(first, second)) >= Math.max(0, threshold / 2)) {
            join(a, b);
        }
    }

    private double mean(List<Integer> first, List<Integer> second) {
        var sum = 0.0;
        var count = 0;
        for (var a : first) {
            for (var b : second) {
                var weight = weights.of(a, b);
                if (weight.isPresent()) {
                    sum += Math.clamp(weight.getAsDouble(), LEAST, MOST);
                    count++;
                }
            }
        }
        return sum / count;
    }

    private boolean forbidden(List<Integer> first, List<Integer> second) {
        for (var row : first) {
            for (var other : separated.getOrDefault(row, List.of())) {
                if (second.contains(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> group(int row) {
        return members.getOrDefault(row, List.of(row));
    }

    private void join(int a, int b) {
        var into = Math.min(a, b);
        var from = Math.max(a, b);
        var all = new ArrayList<>(group(into));
        all.addAll(group(from));
        members.put(into, all);
        members.remove(from);
        all.forEach(row -> root[row] = into);
    }

    private int[] smallestRows() {
        return root.clone();
    }
}
