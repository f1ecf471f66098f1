package org.zaklon.bench;

import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.keyed.Encoder;
import org.zaklon.linkage.keyed.FilterScan;
import org.zaklon.linkage.keyed.LinkageKey;
import org.zaklon.linkage.keyed.RecordFilter;
import org.zaklon.linkage.model.Scorer;
import org.zaklon.linkage.quality.Score;
import org.zaklon.linkage.quality.Truth;
import org.zaklon.linkage.records.Field;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.records.RecordsBuilder;

/**
 * The linkage engine beside the published figures of others and beside limits. One setting for every set; the threshold is probability one half,
 * fixed before looking; all true pairs are in the denominator, those that blocking lost too. Seconds are those of the processor.
 */
public final class LinkageBench {
    private static final LinkageKey KEY = LinkageKey.of("a secret for measurements, 32 bytes".getBytes(StandardCharsets.UTF_8));
    private static final int MILLION = 1_000_000;

    private static final List<Field> FEBRL = List.of(
            new Field("given_name", Kind.GIVEN), new Field("surname", Kind.SURNAME), new Field("street_number", Kind.CATEGORY),
            new Field("address_1", Kind.ADDRESS), new Field("address_2", Kind.ADDRESS), new Field("suburb", Kind.PLACE),
            new Field("postcode", Kind.POSTCODE), new Field("state", Kind.CATEGORY), new Field("date_of_birth", Kind.DATE),
            new Field("soc_sec_id", Kind.DOCUMENT));
    private static final List<Field> RL = List.of(
            new Field("fname_c1", Kind.GIVEN), new Field("fname_c2", Kind.GIVEN), new Field("lname_c1", Kind.SURNAME),
            new Field("lname_c2", Kind.SURNAME), new Field("by", Kind.YEAR), new Field("bm", Kind.MONTH), new Field("bd", Kind.DAY));
    private static final List<Field> FAKE = List.of(
            new Field("first_name", Kind.GIVEN), new Field("surname", Kind.SURNAME), new Field("dob", Kind.DATE),
            new Field("city", Kind.PLACE), new Field("email", Kind.EMAIL));
    private static final List<Field> BALKAN = List.of(
            new Field("given", Kind.GIVEN), new Field("given2", Kind.GIVEN), new Field("surname", Kind.SURNAME), new Field("dob", Kind.DATE),
            new Field("sex", Kind.SEX), new Field("nationality", Kind.NATIONALITY), new Field("place", Kind.PLACE), new Field("phone", Kind.PHONE),
            new Field("document", Kind.DOCUMENT));

    /** Records, and which of them are one person. */
    private record Sample(Records records, Truth truth) {}

    private final Path folder = Path.of(System.getProperty("zaklon.data", "../shared/data"), "linkage");

    private LinkageBench() {}

    public static void main(String[] args) throws IOException {
        var bench = new LinkageBench();
        for (var part : args.length == 0 ? List.of("sets", "balkan", "scan", "attacks", "million") : Arrays.asList(args)) {
            switch (part) {
                case "sets" -> bench.sets();
                case "balkan" -> bench.balkan();
                case "scan" -> scan();
                case "attacks" -> LinkageAttacks.run();
                case "million" -> million();
                default -> throw new IllegalArgumentException("there is no part '%s'".formatted(part));
            }
        }
    }

    private void sets() throws IOException {
        System.out.println("""

                Sets of the literature             F1 at 0.5  goal    published                            best F1   clusters  CPU s""");
        Function<List<String>, String> febrl = row -> row.getFirst().split("-")[1];
        set("FEBRL 4", FEBRL, 0.9998, "Splink 0.9992", febrl, "febrl_dataset4a.csv", "febrl_dataset4b.csv");
        set("FEBRL 4 without the number", FEBRL.subList(0, 9), 0.998, "none found", febrl, "febrl_dataset4a.csv", "febrl_dataset4b.csv");
        set("FEBRL 1", FEBRL, 1, "-", febrl, "febrl_dataset1.csv");
        set("RLdata500", RL, 0.99, "exchangER 0.98", List::getLast, "RLdata500.csv");
        set("fake_1000", FAKE, 0.91, "Splink 0.806 (best 0.862)", List::getLast, "splink_fake_1000.csv");
        if (absent("febrl_dataset4a.csv")) {
            return;
        }
        var sample = read(FEBRL, 1, febrl, "febrl_dataset4a.csv", "febrl_dataset4b.csv");
        for (var noise : new double[] {0, 0.05}) {
            long began = cpu();
            var encoded = new Encoder(KEY, noise).encode(sample.records(), row -> row);
            line("FEBRL 4, encoded, noise %.2f".formatted(noise), encoded.link(Linkage.Settings.usual(), Progress.NONE), sample.truth(), 0.9997,
                    "GoldenMatch 0.924", began);
        }
    }

    private void set(String name, List<Field> fields, double goal, String published, Function<List<String>, String> entity, String... files) throws IOException {
        if (absent(files[0])) {
            return;
        }
        long began = cpu();
        var sample = read(fields, 1, entity, files);
        line(name, Linkage.run(sample.records(), Linkage.Settings.usual(), Progress.NONE), sample.truth(), goal, published, began);
    }

    private static void line(String name, Linkage linkage, Truth truth, double goal, String published, long began) {
        System.out.printf(Locale.ROOT, "%-34s %.4f     %.4f  %-35s  %.4f    %.4f    %.1f%n", name, truth.at(linkage.edges(), 0).f1(), goal, published,
                truth.best(linkage.edges()).score().f1(), truth.of(linkage.clusters()).f1(), (cpu() - began) / 1e9);
    }

    private void balkan() throws IOException {
        if (absent("synthetic_balkan_200k.csv.gz")) {
            return;
        }
        long began = cpu();
        long wall = System.nanoTime();
        var sample = read(BALKAN, 3, row -> row.get(1), "synthetic_balkan_200k.csv.gz");
        report("Generated Balkan set, %,d records", sample, Linkage.run(sample.records(), Linkage.Settings.usual(), Progress.NONE), began, wall);
    }

    private static void million() {
        long began = cpu();
        long wall = System.nanoTime();
        var invented = InventedPeople.sample(2026, MILLION);
        var sample = new Sample(invented.records(), new Truth(invented.records(), invented.truth()));
        report("%,d invented records", sample, Linkage.run(sample.records(), Linkage.Settings.usual(), Progress.NONE), began, wall);
        System.out.printf(Locale.ROOT, "limit: 60 s of wall time on two idle cores, 4 GB heap (greatest heap here %,d MB)%n", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void report(String name, Sample sample, Linkage linkage, long began, long wall) {
        double seconds = (cpu() - began) / 1e9;
        double elapsed = (System.nanoTime() - wall) / 1e9;
        var edges = linkage.edges();
        var auto = edges.where(i -> edges.weight(i) >= Scorer.AUTO && linkage.scorer().tier(edges.a(i), edges.b(i)) == Scorer.Tier.AUTO);
        Score tier = sample.truth().at(auto, Scorer.AUTO);
        System.out.printf(Locale.ROOT, "%n" + name + "%n", sample.records().size());
        System.out.printf("pairs at 0.5   %s%n", sample.truth().at(edges, 0));
        System.out.printf(Locale.ROOT, "clusters       %s (goal: F1 0.92)%n", sample.truth().of(linkage.clusters()));
        System.out.printf(Locale.ROOT, "auto tier      precision %.5f (goal 0.9995), %,d right, %,d wrong%n", tier.precision(), tier.right(), tier.wrong());
        System.out.printf(Locale.ROOT, "CPU %.1f s, wall %.1f s%n", seconds, elapsed);
    }

    /** One thread, as an intake would ask. */
    private static void scan() {
        var filters = new RecordFilter(KEY, false).encode(InventedPeople.sample(2026, MILLION).records());
        var scan = FilterScan.of(filters);
        var threads = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Double>();
        for (int asked = 0; asked < 600; asked++) {
            long began = threads.getCurrentThreadCpuTime();
            scan.find(filters.get(asked * 1_663), 0.8);
            if (asked >= 100) {
                times.add((threads.getCurrentThreadCpuTime() - began) / 1e6);
            }
        }
        times.sort(null);
        System.out.printf(Locale.ROOT, "%nScan of %,d record filters at Dice 0.8, CPU ms: p50 %.1f, p99 %.1f (limit 14; anonlink, 130 M comparisons a second: %.1f)%n",
                MILLION, times.get(times.size() / 2), times.get(times.size() * 99 / 100), MILLION / 130e3);
    }

    private boolean absent(String file) {
        boolean absent = !Files.isReadable(folder.resolve(file));
        if (absent) {
            System.out.printf("%s is not here; -Dzaklon.data=DIR says where the data are%n", file);
        }
        return absent;
    }

    private Sample read(List<Field> fields, int from, Function<List<String>, String> entity, String... files) throws IOException {
        var builder = new RecordsBuilder(fields);
        var truth = new ArrayList<String>();
        for (int f = 0; f < files.length; f++) {
            if (f > 0) {
                builder.secondSource();
            }
            boolean header = !files[f].startsWith("synthetic");
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(folder.resolve(files[f])));
                    var reader = CsvReader.builder().ofCsvRecord(new InputStreamReader(
                            files[f].endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
                for (var record : reader) {
                    if (!header || record.getStartingLineNumber() > 1) {
                        var row = record.getFields().stream().map(String::strip).toList();
                        builder.add(row.subList(from, from + fields.size()));
                        truth.add(entity.apply(row));
                    }
                }
            }
        }
        var records = builder.build();
        return new Sample(records, new Truth(records, truth));
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
