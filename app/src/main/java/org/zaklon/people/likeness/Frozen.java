package org.zaklon.people.likeness;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.zaklon.linkage.compare.NameShares;
import org.zaklon.linkage.model.Model;
import org.zaklon.linkage.model.ModelFile;
import org.zaklon.linkage.records.Kind;

/**
 * What weights are made of, shipped with the program: a model that was trained on invented records, and estimated shares of frequent names. A live
 * model or live counts over agencies would let an answer tell what another agency holds.
 */
final class Frozen {
    private Frozen() {}

    static Model model() {
        try (var file = open("likeness.json")) {
            return ModelFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NameShares shares() {
        var shares = new EnumMap<Kind, Map<String, Double>>(Kind.class);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open("name-shares.csv"), StandardCharsets.UTF_8))) {
            rows.forEach(row -> shares.computeIfAbsent(Kind.valueOf(row.getField("kind")), k -> new HashMap<>())
                    .put(row.getField("name"), Double.parseDouble(row.getField("per_10000")) / 10_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NameShares.of(shares);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Frozen.class.getResourceAsStream("/people/" + file), file);
    }
}
