package org.zaklon.enclave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.zaklon.enclave.Comparer.Deposit;
import org.zaklon.enclave.Comparer.Found;
import org.zaklon.linkage.batch.Edges;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Scorer;

/** All pairs of deposits that share a key, each by the ways of writing that are likest. */
final class Pairs {
    /** A key under which so many meet says too little; other keys must do. */
    private static final int MOST = 300;
    /** Where neither date of birth nor document agrees, or sex contradicts, names alone make nobody one person. */
    private static final double NOT_ENOUGH = -0.01;

    private final List<Deposit> all;
    private final int[] firstRow;
    private final Scorer scorer;
    private final Map<Long, Double> weights = new HashMap<>();

    Pairs(List<Deposit> all, Model model) {
        this.all = all;
        this.firstRow = new int[all.size() + 1];
        var rows = new ArrayList<Encoding.Row>();
        for (var i = 0; i < all.size(); i++) {
            firstRow[i] = rows.size();
            rows.addAll(all.get(i).encoding().rows());
        }
        firstRow[all.size()] = rows.size();
        this.scorer = new Scorer(Comparisons.of(Comparer.records(rows)), model);
    }

    Pairs weighed() {
        var byKey = new HashMap<Long, List<Integer>>();
        for (var i = 0; i < all.size(); i++) {
            for (var row : all.get(i).encoding().rows()) {
                for (var key : row.keys()) {
                    var met = byKey.computeIfAbsent(key, k -> new ArrayList<>());
                    if (met.isEmpty() || met.getLast() != i) {
                        met.add(i);
                    }
                }
            }
        }
        for (var met : byKey.values()) {
            for (var i = 0; met.size() <= MOST && i < met.size(); i++) {
                for (var j = i + 1; j < met.size(); j++) {
                    weights.computeIfAbsent(key(met.get(i), met.get(j)), pair -> weigh((int) (pair >>> 32), pair.intValue()));
                }
            }
        }
        weights.values().removeIf(weight -> weight < Band.BELOW_0.least());
        return this;
    }

    private static long key(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private double weigh(int a, int b) {
        var best = Double.NEGATIVE_INFINITY;
        var one = firstRow[a];
        var other = firstRow[b];
        for (var i = firstRow[a]; i < firstRow[a + 1]; i++) {
            for (var j = firstRow[b]; j < firstRow[b + 1]; j++) {
                var weight = scorer.weight(i, j);
                if (weight > best) {
                    best = weight;
                    one = i;
                    other = j;
                }
            }
        }
        return best < 0 || new Found(all.get(a), all.get(b), scorer.explain(one, other)).saysEnough() ? best : NOT_ENOUGH;
    }

    /** Of any two; what shares no key, or is lighter than every band, is two people. */
    OptionalDouble weight(int a, int b) {
        return OptionalDouble.of(weights.getOrDefault(key(a, b), -10.0));
    }

    /** Every pair of a band. */
    void each(Edges.Adding into) {
        weights.forEach((pair, weight) -> into.add((int) (pair >>> 32), pair.intValue(), weight));
    }
}
