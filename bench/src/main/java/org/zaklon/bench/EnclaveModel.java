package org.zaklon.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.batch.Candidates;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.keyed.Encoded;
import org.zaklon.linkage.keyed.Encoder;
import org.zaklon.linkage.keyed.LinkageKey;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.ModelFile;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.quality.Truth;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.RecordsBuilder;

/**
 * Trains the model by which the enclave compares encodings, on invented people, writes it, and says on other invented people whom it would ask about. The
 * file is shipped with the program and changes with a release only; an answer must not depend on what agencies hold.
 */
final class EnclaveModel {
    private static final int PEOPLE = Integer.getInteger("zaklon.persons", 100_000);
    private static final double NOISE = 0.02;
    private static final LinkageKey KEY = LinkageKey.of("a secret for measurements, 32 bytes".getBytes(StandardCharsets.UTF_8));
    private static final List<Field> FIELDS = List.of(new Field("given", Kind.GIVEN), new Field("family", Kind.SURNAME),
            new Field("born", Kind.DATE), new Field("sex", Kind.SEX), new Field("citizenship", Kind.NATIONALITY), new Field("document", Kind.DOCUMENT));

    private EnclaveModel() {}

    private record Sample(Encoded encoded, List<String> truth) {}

    static void run(Path file) {
        var model = sample(2026).encoded().link(Linkage.Settings.usual(), Progress.NONE).model();
        ModelFile.write(file, model);
        report(model, sample(77));
    }

    private static Sample sample(long seed) {
        var builder = new RecordsBuilder(FIELDS);
        var truth = new ArrayList<String>();
        InventedPeople.each(seed, PEOPLE, row -> {
            truth.add(row.getFirst());
            builder.add(List.of(row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(8)));
        });
        return new Sample(new Encoder(KEY, NOISE).encode(builder.build(), row -> row), truth);
    }

    private static void report(Model model, Sample other) {
        var records = other.encoded().records();
        var edges = Candidates.of(records, other.encoded().keys()).weigh(new Scorer(Comparisons.of(records), model), Linkage.LEAST, 2, null, Progress.NONE);
        var truth = new Truth(records, other.truth());
        for (var weight : new double[] {-4, 0, 4, 8, 12}) {
            System.out.printf(Locale.ROOT, "from %+.0f bits: %s%n", weight, truth.at(edges, weight));
        }
    }
}
