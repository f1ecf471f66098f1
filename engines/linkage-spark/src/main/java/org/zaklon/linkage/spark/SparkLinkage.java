package org.zaklon.linkage.spark;

import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.batch.Edges;
import org.zaklon.linkage.batch.SampleShare;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.train.Trainer;

/**
 * One run as a Spark job: keys and pairs, weights, components and clusters are made on the machines of the cluster; the model is trained on the driver, from
 * a sample of pairs. Model, pairs and clusters are exactly those of {@link Linkage#run(Records, Linkage.Settings, Progress)}.
 */
public final class SparkLinkage {
    private final JavaSparkContext spark;
    private final Linkage.Settings settings;
    private final Progress progress;

    private SparkLinkage(JavaSparkContext spark, Linkage.Settings settings, Progress progress) {
        this.spark = spark;
        this.settings = settings;
        this.progress = progress;
    }

    /** @param settings threads and journal are not used: Spark divides the work and makes up for what a machine loses */
    public static Linkage run(JavaSparkContext spark, Records records, Linkage.Settings settings, Progress progress) {
        return new SparkLinkage(spark, settings, progress).run(records);
    }

    private Linkage run(Records records) {
        progress.step("blocking", 0, 1);
        var pairs = SparkCandidates.of(spark, spark.broadcast(new Worker(records, null))).persist(StorageLevel.MEMORY_AND_DISK());
        progress.step("training", 0, 1);
        var comparisons = Comparisons.of(records);
        var model = train(comparisons, pairs);
        progress.step("weighing pairs", 0, 1);
        var worker = spark.broadcast(new Worker(records, model));
        var weighed = weighed(pairs, worker).persist(StorageLevel.MEMORY_AND_DISK());
        var all = weighed.collect();
        var edges = Edges.of(into -> all.forEach(pair -> into.add(pair.a(), pair.b(), pair.weight())));
        progress.step("clustering", 0, 1);
        return new Linkage(model, edges, clusters(records.size(), weighed, worker), new Scorer(comparisons, model));
    }

    private static Model train(Comparisons comparisons, JavaRDD<Long> pairs) {
        var share = SampleShare.of(pairs.count(), Linkage.TRAINING);
        var taken = pairs.filter(pair -> share.takes((int) (pair >>> 32), pair.intValue())).collect();
        return Trainer.train(comparisons, share.sample(taken.stream().mapToLong(Long::longValue).toArray()));
    }

    private static JavaRDD<Weighed> weighed(JavaRDD<Long> pairs, Broadcast<Worker> worker) {
        return pairs.mapPartitions(own -> {
            var scorer = worker.value().scorer();
            Iterable<Long> each = () -> own;
            return StreamSupport.stream(each.spliterator(), false).map(pair -> weighed(scorer, (int) (pair >>> 32), pair.intValue()))
                    .filter(pair -> pair.weight() >= Linkage.LEAST).iterator();
        });
    }

    private static Weighed weighed(Scorer scorer, int a, int b) {
        return new Weighed(a, b, (float) scorer.weight(a, b));
    }

    /** Must-links hold a component together as pairs do, and weigh nothing. */
    private int[] clusters(int size, JavaRDD<Weighed> weighed, Broadcast<Worker> worker) {
        var threshold = Scorer.weightOf(settings.threshold());
        var decisions = settings.decisions();
        var said = spark.parallelize(decisions.links().stream()
                .map(link -> new Weighed(Math.min(link.a(), link.b()), Math.max(link.a(), link.b()), Float.NaN)).toList());
        var joining = weighed.filter(pair -> pair.weight() >= threshold).union(said);
        var found = joining.keyBy(Weighed::a).join(Components.of(joining)).mapToPair(pair -> pair._2.swap()).groupByKey()
                .flatMap(component -> ComponentClusters.of(worker.value(), component._2, threshold, decisions)).collect();
        var clusters = new int[size];
        Arrays.setAll(clusters, row -> row);
        found.forEach(row -> clusters[row._1] = row._2);
        return clusters;
    }
}
