package org.zaklon.disclosure.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.Rounding;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;

/**
 * The figures of the UNODC by country, year, indicator and sex. As they were published, 409 hidden numbers follow by subtraction, in 404
 * groups because one sex is hidden alone. The same figures under the rule
 * (10,5), repaired, say nothing of the kind. Taken are the groups whose true numbers are known: printed, or following from what is printed.
 */
class GlotipTest {
    private static final Path FILE = Path.of(System.getProperty("zaklon.data", "../../../shared/data")).resolve("glotip/data_glotip_2023-05-30.csv.gz");
    private static final List<Dimension> SEX = List.of(Dimension.flat("Sex", List.of("Male", "Female")));
    private static final Catalogue CATALOGUE = Catalogue.of(SEX);

    private record Sexes(long men, long women) {}

    @Test
    void underOurRuleTheAttackerFindsNothingInTheSameFigures() throws IOException {
        assumeTrue(Files.exists(FILE), "the published figures are absent");
        var groups = groups();
        int hiddenThatFollow = 0;
        var known = new ArrayList<Sexes>();
        for (var group : groups.values()) {
            var sexes = known(group);
            sexes.ifPresent(known::add);
            hiddenThatFollow += sexes.isPresent() && group.containsValue("<5") ? 1 : 0;
        }
        assertThat(hiddenThatFollow).as("hidden numbers that follow from the publication as it is").isEqualTo(404);
        assertThat(known).hasSizeGreaterThan(1000);
        int found = 0;
        int small = 0;
        for (var sexes : known.stream().distinct().toList()) {
            var counts = Counts.of(SEX, List.of(new int[] {0}, new int[] {1}), row -> row[0] == 0 ? sexes.men : sexes.women);
            // of two numbers and their total nearly every small one may be guessed; here only what is certain counts
            var done = (Rounding.Outcome.Done) Rounding.protect(CATALOGUE, counts, new LowOrNearest(10, 5), List.of(), new Bars(10, 5), Progress.NONE);
            var values = CATALOGUE.values(counts);
            small += (int) Arrays.stream(values).filter(value -> value < 10).count();
            found += findings(done.table().publication(), values);
        }
        assertThat(small).isGreaterThan(100);
        assertThat(found).as("small numbers that are known, known not to be 0, or known to within less than 5").isZero();
    }

    private static int findings(Publication publication, long[] values) {
        var joined = Knowledge.of(SEX, List.of(publication));
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            int found = 0;
            for (int cell = 0; cell < values.length; cell++) {
                if (values[cell] < 10) {
                    var interval = bounds.of(joined.cells().getFirst()[cell]);
                    found += interval.low() > 0 || interval.high() < 5 ? 1 : 0;
                }
            }
            return found;
        }
    }

    /** The men and women of a group in which each of three numbers is printed once, where they are known. */
    private static Optional<Sexes> known(Map<String, String> group) {
        if (!group.keySet().equals(Set.of("Total", "Male", "Female")) || group.containsValue("twice")) {
            return Optional.empty();
        }
        var total = number(group.get("Total"));
        var men = number(group.get("Male"));
        var women = number(group.get("Female"));
        if (total < 0 || men < 0 && women < 0) {
            return Optional.empty();
        }
        long hidden = total - Math.max(men, 0) - Math.max(women, 0);
        if (men >= 0 && women >= 0) {
            return hidden == 0 ? Optional.of(new Sexes(men, women)) : Optional.empty();
        }
        return hidden >= 0 && hidden < 5 ? Optional.of(men < 0 ? new Sexes(hidden, women) : new Sexes(men, hidden)) : Optional.empty();
    }

    private static long number(String text) {
        return text.equals("<5") ? -1 : Long.parseLong(text.replace(",", ""));
    }

    private static Map<String, Map<String, String>> groups() throws IOException {
        var groups = new TreeMap<String, Map<String, String>>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new GZIPInputStream(Files.newInputStream(FILE)))) {
            csv.forEach(row -> {
                if (row.getField("Dimension").equals("Total") && row.getField("Age").equals("Total")) {
                    groups.computeIfAbsent(String.join("|", row.getField("Country"), row.getField("Year"), row.getField("Indicator")), key -> new HashMap<>())
                            .merge(row.getField("Sex"), row.getField("txtVALUE"), (one, other) -> "twice");
                }
            });
        }
        return groups;
    }
}
