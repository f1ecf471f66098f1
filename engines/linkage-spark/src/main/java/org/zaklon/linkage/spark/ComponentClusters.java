package org.zaklon.linkage.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zaklon.linkage.batch.Edges;
import org.zaklon.linkage.cluster.Clusters;
import org.zaklon.linkage.cluster.Decisions;
import scala.Tuple2;

/** Clusters one component at a time. No pair crosses components, so the clusters are those of all records together. */
final class ComponentClusters {
    private ComponentClusters() {}

    /** @return for each row of the component the smallest row of its cluster */
    static Iterator<Tuple2<Integer, Integer>> of(Worker worker, Iterable<Weighed> pairs, double threshold, Decisions decisions) {
        var all = StreamSupport.stream(pairs.spliterator(), false).toList();
        var rows = all.stream().flatMapToInt(pair -> IntStream.of(pair.a(), pair.b())).sorted().distinct().toArray();
        var scorer = worker.scorer();
        var edges = Edges.of(into -> all.stream().filter(pair -> !pair.isSaid())
                .forEach(pair -> into.add(at(rows, pair.a()), at(rows, pair.b()), pair.weight())));
        var clusters = Clusters.of(rows.length, (a, b) -> worker.records().mayPair(rows[a], rows[b])
                ? OptionalDouble.of(scorer.weight(rows[a], rows[b])) : OptionalDouble.empty(), edges, threshold,
                new Decisions(within(rows, decisions.links()), within(rows, decisions.separations())));
        return IntStream.range(0, rows.length).mapToObj(i -> new Tuple2<>(rows[i], rows[clusters[i]])).iterator();
    }

    private static List<Decisions.Pair> within(int[] rows, List<Decisions.Pair> pairs) {
        var own = new ArrayList<Decisions.Pair>();
        pairs.stream().filter(pair -> Stream.of(pair.a(), pair.b()).allMatch(row -> at(rows, row) >= 0))
                .forEach(pair -> own.add(new Decisions.Pair(at(rows, pair.a()), at(rows, pair.b()))));
        return own;
    }

    private static int at(int[] rows, int row) {
        return Arrays.binarySearch(rows, row);
    }
}
