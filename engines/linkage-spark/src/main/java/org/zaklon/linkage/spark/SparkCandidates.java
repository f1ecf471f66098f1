package org.zaklon.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.zaklon.linkage.batch.SampleShare;
import scala.Tuple2;

/** Pairs that share a blocking key, each once, in two rows of one number. */
final class SparkCandidates {
    /** Rows of one task that makes keys. */
    private static final int SLICE = 50_000;

    private SparkCandidates() {}

    private record Key(int kind, long key) implements Serializable {}

    static JavaRDD<Long> of(JavaSparkContext spark, Broadcast<Worker> worker) {
        var size = worker.value().records().size();
        var slices = IntStream.iterate(0, from -> from < size, from -> from + SLICE).boxed().toList();
        return spark.parallelize(slices, Math.max(spark.defaultParallelism(), slices.size()))
                .flatMapToPair(from -> keys(worker.value(), from, Math.min(from + SLICE, size)))
                .combineByKey(Block::of, Block::with, Block::with)
                .flatMap(block -> block._2.pairs(worker.value(), block._1.kind()))
                .distinct();
    }

    private static Iterator<Tuple2<Key, Integer>> keys(Worker worker, int from, int to) {
        var keys = worker.keys();
        return IntStream.range(from, to).boxed().flatMap(row -> IntStream.range(0, keys.kinds()).filter(kind -> keys.key(kind, row) >= 0)
                .mapToObj(kind -> new Tuple2<>(new Key(kind, keys.key(kind, row)), row))).iterator();
    }

    /** Rows that share a key, as many as there are; a block that is too large for its kind gives no pairs. */
    private record Block(int[] rows) implements Serializable {
        static Block of(Integer row) {
            return new Block(new int[] {row});
        }

        Block with(Integer row) {
            var more = Arrays.copyOf(rows, rows.length + 1);
            more[rows.length] = row;
            return new Block(more);
        }

        Block with(Block other) {
            var more = Arrays.copyOf(rows, rows.length + other.rows.length);
            System.arraycopy(other.rows, 0, more, rows.length, other.rows.length);
            return new Block(more);
        }

        Iterator<Long> pairs(Worker worker, int kind) {
            if (rows.length > worker.keys().most(kind)) {
                return List.<Long>of().iterator();
            }
            var pairs = new ArrayList<Long>();
            for (var i = 0; i < rows.length; i++) {
                for (var j = i + 1; j < rows.length; j++) {
                    if (worker.records().mayPair(rows[i], rows[j])) {
                        pairs.add(SampleShare.packed(rows[i], rows[j]));
                    }
                }
            }
            return pairs.iterator();
        }
    }
}
