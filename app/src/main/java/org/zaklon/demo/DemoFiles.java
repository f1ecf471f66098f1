package org.zaklon.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of a profile's demonstration folder. */
final class DemoFiles {
    private DemoFiles() {}

    static boolean exist(String profile) {
        return DemoFiles.class.getResource("/profiles/" + profile + "/demo/accounts.csv") != null;
    }

    /** Whether the country has a file of this part of the play. */
    static boolean has(String profile, String file) {
        return DemoFiles.class.getResource("/profiles/" + profile + "/demo/" + file) != null;
    }

    /** What the play must know of the country beside names and years: codes of the profile. */
    static Map<String, String> settings(String profile) {
        return rows(profile, "settings.csv").stream().collect(Collectors.toMap(row -> row.get("key"), row -> row.get("value")));
    }

    /** The lines of a table; none where the profile has no such table, since not every country plays everything. */
    static List<Map<String, String>> rows(String profile, String file) {
        var path = "/profiles/" + profile + "/demo/" + file;
        if (DemoFiles.class.getResource(path) == null) {
            return List.of();
        }
        try (var in = DemoFiles.class.getResourceAsStream(path);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
