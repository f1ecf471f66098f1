package org.zaklon.linkage.tool;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.quality.Score;
import org.zaklon.linkage.quality.Truth;

/**
 * The result in figures.
 *
 * @param records how many were linked
 * @param linked pairs from the threshold on
 * @param auto those of them that need no human look
 * @param clusters how many persons there are by the clusters
 * @param measured null where no truth is known
 */
record Figures(int records, int linked, int auto, int clusters, Measured measured) {

    /**
     * Against the truth, all true pairs in the denominator.
     *
     * @param best an oracle's figure: the threshold was chosen with the truth in sight
     */
    record Measured(long truePairs, Score threshold, Truth.Best best, Score auto, Score clusters) {}

    static Figures of(Loaded loaded, Linkage linkage, double threshold) {
        var least = Scorer.weightOf(threshold);
        var edges = linkage.edges();
        var linked = 0;
        while (linked < edges.size() && edges.weight(linked) >= least) {
            linked++;
        }
        var scorer = linkage.scorer();
        var auto = edges.where(i -> edges.weight(i) >= Scorer.AUTO && scorer.tier(edges.a(i), edges.b(i)) == Scorer.Tier.AUTO);
        Measured measured = null;
        if (!loaded.truth().isEmpty()) {
            var truth = new Truth(loaded.records(), loaded.truth());
            measured = new Measured(truth.pairs(), truth.at(edges, least), truth.best(edges),
                    truth.at(auto, Scorer.AUTO), truth.of(linkage.clusters()));
        }
        return new Figures(loaded.records().size(), linked, auto.size(),
                (int) Arrays.stream(linkage.clusters()).distinct().count(), measured);
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%,d records, %,d linked pairs (%,d of them auto), %,d clusters%n", records, linked, auto, clusters);
        if (measured != null) {
            out.printf(Locale.ROOT, "%,d true pairs, all of them in the denominator%n", measured.truePairs());
            out.printf("pairs at the threshold        %s%n", measured.threshold());
            out.printf(Locale.ROOT, "pairs at the best (%+.2f bits)  %s%n", measured.best().weight(), measured.best().score());
            out.printf("pairs of the auto tier        %s%n", measured.auto());
            out.printf("clusters                      %s%n", measured.clusters());
        }
    }
}
