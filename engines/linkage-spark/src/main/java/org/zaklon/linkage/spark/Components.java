package org.zaklon.linkage.spark;

import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Rows that hang together over pairs, each with the smallest row it hangs together with: the smallest neighbour wins, and in the same round everybody takes over
 * what that one found (Rastogi and others 2013, "Finding connected components in map-reduce in logarithmic rounds").
 */
final class Components {
    private Components() {}

    /** By row its component; rows without a pair are absent. */
    static JavaPairRDD<Integer, Integer> of(JavaRDD<Weighed> pairs) {
        // said each time: left alone, a union brings twice as many parts as it was given
        var parts = pairs.getNumPartitions();
        var neighbours = pairs.flatMapToPair(pair -> List.of(new Tuple2<>(pair.a(), pair.b()), new Tuple2<>(pair.b(), pair.a())).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        var found = neighbours.reduceByKey(Math::min, parts).mapToPair(row -> new Tuple2<>(row._1, Math.min(row._1, row._2)));
        var moved = true;
        while (moved) {
            var known = kept(found);
            var nearer = neighbours.join(known, parts).mapToPair(heard -> new Tuple2<>(heard._2._1, heard._2._2)).union(known).reduceByKey(Math::min, parts);
            var jumped = nearer.mapToPair(Tuple2::swap).join(known, parts).mapToPair(way -> new Tuple2<>(way._2._1, Math.min(way._1, way._2._2)));
            found = kept(jumped);
            moved = found.join(known, parts).filter(both -> !both._2._1.equals(both._2._2)).count() > 0;
            known.unpersist(false);
        }
        return found;
    }

    /** Without the long way on which it came about. */
    private static JavaPairRDD<Integer, Integer> kept(JavaPairRDD<Integer, Integer> found) {
        var kept = found.persist(StorageLevel.MEMORY_AND_DISK());
        kept.rdd().localCheckpoint();
        return kept;
    }
}
