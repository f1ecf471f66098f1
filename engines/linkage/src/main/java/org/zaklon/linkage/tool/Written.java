package org.zaklon.linkage.tool;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.tools.BadInput;

/** The result as files. */
record Written(Loaded loaded, Linkage linkage, double threshold) {

    /** Pairs from the threshold on, the heaviest first. */
    Written pairs(Path file) {
        var edges = linkage.edges();
        var least = Scorer.weightOf(threshold);
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("id_a", "id_b", "weight", "probability", "tier", "reasons");
            for (var i = 0; i < edges.size() && edges.weight(i) >= least; i++) {
                var a = edges.a(i);
                var b = edges.b(i);
                csv.writeRecord(
                        loaded.ids().get(a), loaded.ids().get(b),
                        String.format(Locale.ROOT, "%.3f", edges.weight(i)),
                        String.format(Locale.ROOT, "%.6f", Scorer.probability(edges.weight(i))),
                        linkage.scorer().tier(a, b).name().toLowerCase(Locale.ROOT),
                        linkage.scorer().explain(a, b).reasons());
            }
        } catch (IOException e) {
            throw cannot(file, e);
        }
        return this;
    }

    /** Every record with the number of its cluster, counted from 1 in the order in which clusters appear. */
    Written clusters(Path file) {
        var numbers = new HashMap<Integer, Integer>();
        try (var csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("id", "cluster");
            for (var row = 0; row < loaded.ids().size(); row++) {
                var number = numbers.computeIfAbsent(linkage.clusters()[row], root -> numbers.size() + 1);
                csv.writeRecord(loaded.ids().get(row), String.valueOf(number));
            }
        } catch (IOException e) {
            throw cannot(file, e);
        }
        return this;
    }

    static BadInput cannot(Path file, Exception e) {
        return new BadInput("%s cannot be written: %s".formatted(file, e.getMessage()));
    }
}
