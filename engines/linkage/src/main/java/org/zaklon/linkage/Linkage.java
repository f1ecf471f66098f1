package org.zaklon.linkage;

import java.nio.file.Path;
import org.zaklon.linkage.batch.Candidates;
import org.zaklon.linkage.batch.Edges;
import org.zaklon.linkage.cluster.Clusters;
import org.zaklon.linkage.cluster.Decisions;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.train.Trainer;

/**
 * One run over a set of records: block, train, weigh, cluster.
 *
 * @param model what the weights came from
 * @param edges the pairs of at least {@link #LEAST}, from the heaviest to the lightest
 * @param clusters for each row the smallest row of its person
 * @param scorer explains any pair
 */
public record Linkage(Model model, Edges edges, int[] clusters, Scorer scorer) {
    /** Pairs below this weight are not kept. */
    public static final double LEAST = -8;
    /** How many candidate pairs are looked at in training. */
    public static final int TRAINING = 3_000_000;

    /** What a run may be told; none of it is about the data. */
    public record Settings(double threshold, Decisions decisions, int threads, Path journal) {
        /** Probability one half, nothing decided, all processors, no journal. */
        public static Settings usual() {
            return new Settings(0.5, Decisions.NONE, Runtime.getRuntime().availableProcessors(), null);
        }
    }

    /** Trains a model on the records and links them. */
    public static Linkage run(Records records, Settings settings, Progress progress) {
        progress.step("blocking", 0, 1);
        return run(Candidates.of(records), records, settings, progress);
    }

    /** Links records with a model that was trained before. */
    public static Linkage run(Records records, Model model, Settings settings, Progress progress) {
        return run(Candidates.of(records), Comparisons.of(records), model, settings, progress);
    }

    /** Trains on candidates that were found elsewhere, and links them. */
    public static Linkage run(Candidates candidates, Records records, Settings settings, Progress progress) {
        var comparisons = Comparisons.of(records);
        progress.step("training", 0, 1);
        var model = Trainer.train(comparisons, candidates.sample(TRAINING));
        return run(candidates, comparisons, model, settings, progress);
    }

    private static Linkage run(
            Candidates candidates, Comparisons comparisons, Model model, Settings settings, Progress progress) {
        var scorer = new Scorer(comparisons, model);
        var edges = candidates.weigh(scorer, LEAST, settings.threads(), settings.journal(), progress);
        progress.step("clustering", 0, 1);
        var clusters = Clusters.of(scorer, edges, Scorer.weightOf(settings.threshold()), settings.decisions());
        return new Linkage(model, edges, clusters, scorer);
    }
}
