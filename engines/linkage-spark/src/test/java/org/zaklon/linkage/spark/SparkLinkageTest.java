package org.zaklon.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.SharedData;
import org.zaklon.linkage.cluster.Decisions;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.records.RecordsBuilder;

/** Spark in one process with three workers: whatever is linked, the result is that of the engine alone, to the bit. */
class SparkLinkageTest {
    private static final List<Field> FEBRL = List.of(
            new Field("given_name", Kind.GIVEN), new Field("surname", Kind.SURNAME), new Field("street_number", Kind.CATEGORY),
            new Field("address_1", Kind.ADDRESS), new Field("address_2", Kind.ADDRESS), new Field("suburb", Kind.PLACE),
            new Field("postcode", Kind.POSTCODE), new Field("state", Kind.CATEGORY), new Field("date_of_birth", Kind.DATE),
            new Field("soc_sec_id", Kind.DOCUMENT));
    private static JavaSparkContext spark;

    @BeforeAll
    static void start() {
        spark = new JavaSparkContext(new SparkConf().setAppName("test").setMaster("local[3]").set("spark.ui.enabled", "false")
                .set("spark.default.parallelism", "3").set("spark.driver.host", "localhost").set("spark.driver.bindAddress", "127.0.0.1"));
        spark.setLogLevel("ERROR");
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void febrl1IsFreedOfDuplicatesAlike() throws Exception {
        alike(febrl("febrl_dataset1.csv"), Decisions.NONE);
    }

    @Test
    void febrl4IsLinkedAcrossTwoFilesAlike() throws Exception {
        alike(febrl("febrl_dataset4a.csv", "febrl_dataset4b.csv"), Decisions.NONE);
    }

    /** More than two million pairs, so that they are blocked, and what people said holds. */
    @Test
    void inventedPeopleAreClusteredAlikeAlsoWherePeopleDecided() {
        var records = InventedPeople.sample(11, 4_000).records();
        var first = Linkage.run(records, Linkage.Settings.usual(), Progress.NONE);
        var apart = new Decisions.Pair(first.edges().a(0), first.edges().b(0));
        var alone = IntStream.range(0, records.size()).filter(row -> Arrays.stream(first.clusters()).filter(c -> c == first.clusters()[row]).count() == 1)
                .limit(2).toArray();
        alike(records, new Decisions(List.of(new Decisions.Pair(alone[0], alone[1])), List.of(apart)));
    }

    private static void alike(Records records, Decisions decisions) {
        var usual = Linkage.Settings.usual();
        var settings = new Linkage.Settings(usual.threshold(), decisions, usual.threads(), null);
        var alone = Linkage.run(records, settings, Progress.NONE);
        var together = SparkLinkage.run(spark, records, settings, Progress.NONE);
        assertThat(together.model()).usingRecursiveComparison().isEqualTo(alone.model());
        assertThat(together.edges()).usingRecursiveComparison().ignoringFields("a", "b", "weight").isEqualTo(alone.edges());
        assertThat(IntStream.range(0, alone.edges().size()).filter(i -> !same(alone, together, i))).isEmpty();
        assertThat(together.clusters()).isEqualTo(alone.clusters());
        assertThat(Arrays.stream(alone.clusters()).distinct().count()).isLessThan(records.size());
    }

    private static boolean same(Linkage alone, Linkage together, int i) {
        return alone.edges().a(i) == together.edges().a(i) && alone.edges().b(i) == together.edges().b(i)
                && alone.edges().weight(i) == together.edges().weight(i);
    }

    private static Records febrl(String... files) throws Exception {
        var builder = new RecordsBuilder(FEBRL);
        for (var i = 0; i < files.length; i++) {
            if (i > 0) {
                builder.secondSource();
            }
            try (var lines = Files.lines(SharedData.file("linkage/" + files[i]))) {
                lines.skip(1).map(line -> Arrays.stream(line.split(",", -1)).map(String::strip).toList())
                        .forEach(row -> builder.add(row.subList(1, 1 + FEBRL.size())));
            }
        }
        return builder.build();
    }
}
