package org.zaklon.linkage.tool;

import java.nio.file.Path;
import java.util.List;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.quality.Score;
import org.zaklon.linkage.records.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The whole run as JSON: columns, figures, model. No value of any record. */
record Report(List<Field> columns, int records, int linkedPairs, int autoPairs, int clusters, double threshold, Quality quality, Model model) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Quality(long truePairs, Measure pairsAtThreshold, double bestWeight, Measure pairsAtBest, Measure pairsAuto, Measure clusters) {}

    record Measure(double precision, double recall, double f1, long right, long wrong, long missed) {
        static Measure of(Score score) {
            return new Measure(score.precision(), score.recall(), score.f1(), score.right(), score.wrong(), score.missed());
        }
    }

    static void write(Path file, Columns columns, Loaded loaded, Linkage linkage, double threshold, Figures figures) {
        var measured = figures.measured();
        var quality = measured == null ? null : new Quality(measured.truePairs(), Measure.of(measured.threshold()), measured.best().weight(),
                Measure.of(measured.best().score()), Measure.of(measured.auto()), Measure.of(measured.clusters()));
        try {
            JSON.writeValue(file, new Report(columns.fields(), loaded.records().size(), figures.linked(), figures.auto(),
                    figures.clusters(), threshold, quality, linkage.model()));
        } catch (JacksonException e) {
            throw Written.cannot(file, e);
        }
    }
}
