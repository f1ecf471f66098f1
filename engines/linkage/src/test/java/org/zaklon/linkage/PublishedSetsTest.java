package org.zaklon.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.quality.Truth;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.RecordsBuilder;

/** The small sets of the literature with the settings that serve all; the larger ones are measured by the bench. */
class PublishedSetsTest {

    @Test
    void febrl1IsFoundWhole() throws Exception {
        var fields = List.of(
                new Field("given_name", Kind.GIVEN), new Field("surname", Kind.SURNAME), new Field("street_number", Kind.CATEGORY),
                new Field("address_1", Kind.ADDRESS), new Field("address_2", Kind.ADDRESS), new Field("suburb", Kind.PLACE),
                new Field("postcode", Kind.POSTCODE), new Field("state", Kind.CATEGORY), new Field("date_of_birth", Kind.DATE),
                new Field("soc_sec_id", Kind.DOCUMENT));
        assertThat(f1("febrl_dataset1.csv", fields, 1, row -> row.getFirst().split("-")[1])).isEqualTo(1);
    }

    @Test
    void rldata500MissesOnePairOfFifty() throws Exception {
        var fields = List.of(
                new Field("fname_c1", Kind.GIVEN), new Field("fname_c2", Kind.GIVEN), new Field("lname_c1", Kind.SURNAME),
                new Field("lname_c2", Kind.SURNAME), new Field("by", Kind.YEAR), new Field("bm", Kind.MONTH), new Field("bd", Kind.DAY));
        assertThat(f1("RLdata500.csv", fields, 1, List::getLast)).isGreaterThan(0.9898);
    }

    @Test
    void fake1000IsFoundBetterThanPublished() throws Exception {
        var fields = List.of(
                new Field("first_name", Kind.GIVEN), new Field("surname", Kind.SURNAME), new Field("dob", Kind.DATE),
                new Field("city", Kind.PLACE), new Field("email", Kind.EMAIL));
        assertThat(f1("splink_fake_1000.csv", fields, 1, List::getLast)).isGreaterThan(0.91);
    }

    private static double f1(String file, List<Field> fields, int from, Function<List<String>, String> entity) throws Exception {
        var path = SharedData.file("linkage/" + file);
        var builder = new RecordsBuilder(fields);
        var truth = new ArrayList<String>();
        for (var row : rows(path)) {
            builder.add(row.subList(from, from + fields.size()));
            truth.add(entity.apply(row));
        }
        var records = builder.build();
        var linkage = Linkage.run(records, Linkage.Settings.usual(), Progress.NONE);
        return new Truth(records, truth).at(linkage.edges(), 0).f1();
    }

    private static List<List<String>> rows(Path file) throws Exception {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList()).toList();
        }
    }
}
