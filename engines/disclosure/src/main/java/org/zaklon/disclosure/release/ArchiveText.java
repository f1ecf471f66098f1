package org.zaklon.disclosure.release;

import static org.zaklon.disclosure.release.ArchiveLines.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * An archive as text, to be kept and read again: lines of fields with tabs between them, the same archive always the same bytes. The catalogue and the rule
 * are not rebuilt from it; the text says which they were, and is read only beside the same.
 *
 * <p>It holds the frozen persons by pseudonym and is as secret as they are.
 */
public final class ArchiveText {
    private static final String NOTHING = "-";

    private ArchiveText() {}

    /** Writes an archive; ends with a line break. */
    public static String write(Archive archive) {
        var lines = new ArrayList<>(head(archive.catalogue(), archive.rule()));
        for (int r = 0; r < archive.releases().size(); r++) {
            var release = archive.releases().get(r);
            lines.add(line("release", release.epoch().id(), release.epoch().cutoff(), release.epoch().frozenAt()));
            for (int cell = 0; cell < release.shown().size(); cell++) {
                var shown = release.shown().get(cell);
                lines.add(line("cell", shown.text(), shown.said().low(), most(shown.said()), shown.low() ? "low" : NOTHING,
                        release.weakened().get(cell) ? "weakened" : NOTHING, release.asOf().get(cell)));
            }
            archive.snapshots().get(r).units().forEach((unit, codes) -> lines.add(line("person", Stream.concat(Stream.of(unit),
                    IntStream.range(0, codes.length).mapToObj(d -> archive.catalogue().dimensions().get(d).code(codes[d]))).toArray())));
        }
        for (var foreign : archive.declared()) {
            lines.add(line("declared", foreign.epoch(), foreign.publication().name()));
            lines.addAll(tables(foreign.publication().catalogue()));
            foreign.publication().said().forEach(said -> lines.add(line("says", said.low(), most(said))));
        }
        lines.add("end");
        return String.join("\n", lines) + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param catalogue the same tables over the same dimensions as when it was written
     * @param rule the same rule
     * @throws IllegalArgumentException naming the line, but nothing of its content, where the text is damaged, ends early, or belongs to another catalogue or rule
     */
    public static Archive read(String text, Catalogue catalogue, Rule.OfCount rule) {
        var lines = new ArchiveLines(text);
        for (var expected : head(catalogue, rule)) {
            lines.expect(expected);
        }
        var releases = new ArrayList<Release>();
        var snapshots = new ArrayList<Snapshot>();
        while (lines.at("release")) {
            var epoch = lines.take(4, fields -> new Epoch(fields[1], LocalDate.parse(fields[2]), Instant.parse(fields[3])));
            releases.add(release(lines, epoch, catalogue, releases.size()));
            snapshots.add(snapshot(lines, catalogue));
        }
        var archive = Archive.of(catalogue, rule, releases, snapshots);
        while (lines.at("declared")) {
            archive = archive.declare(declared(lines, catalogue));
        }
        lines.expect("end");
        lines.finish();
        return archive;
    }

    private static Release release(ArchiveLines lines, Epoch epoch, Catalogue catalogue, int number) {
        var shown = new ArrayList<Shown>();
        var weakened = new ArrayList<Boolean>();
        var asOf = new ArrayList<Integer>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            shown.add(lines.take(7, fields -> {
                weakened.add(fields[5].equals("weakened"));
                asOf.add(Objects.checkIndex(Integer.parseInt(fields[6]), number + 1));
                return new Shown(fields[1], said(fields[2], fields[3]), fields[4].equals("low"));
            }, "cell"));
        }
        return new Release(epoch, shown, weakened, asOf);
    }

    private static Snapshot snapshot(ArchiveLines lines, Catalogue catalogue) {
        var dimensions = catalogue.dimensions();
        var units = new HashMap<String, int[]>();
        while (lines.at("person")) {
            lines.take(dimensions.size() + 2, fields -> {
                var codes = new int[dimensions.size()];
                Arrays.setAll(codes, d -> dimensions.get(d).category(fields[d + 2]));
                Snapshot.of(dimensions, Map.of(fields[1], codes));
                if (units.put(fields[1], codes) != null) {
                    throw new IllegalArgumentException("A person stands twice.");
                }
                return codes;
            });
        }
        return Snapshot.of(dimensions, units);
    }

    private static Declared declared(ArchiveLines lines, Catalogue catalogue) {
        var named = lines.take(3, fields -> fields);
        var tables = new ArrayList<List<String>>();
        while (lines.at("table")) {
            tables.add(lines.take(-1, fields -> List.of(fields).subList(1, fields.length)));
        }
        var foreign = Catalogue.linked(catalogue.dimensions(), tables);
        var said = IntStream.range(0, foreign.size()).mapToObj(cell -> lines.take(3, fields -> said(fields[1], fields[2]), "says")).toList();
        return new Declared(named[1], new Publication(named[2], foreign, said));
    }

    /** What the cohort is: its rule, every code and group of its dimensions, and its tables. */
    private static List<String> head(Catalogue catalogue, Rule.OfCount rule) {
        var head = new ArrayList<>(List.of(line("zaklon archive", 1), line("rule", rule.words())));
        for (var dimension : catalogue.dimensions()) {
            head.add(line("dimension", dimension.name()));
            for (int category = 0; category < dimension.categories(); category++) {
                head.add(line("code", Stream.concat(Stream.of(dimension.code(category)),
                        dimension.isBase(category) ? Stream.of() : Arrays.stream(dimension.members(category)).mapToObj(dimension::code)).toArray()));
            }
        }
        head.addAll(tables(catalogue));
        return head;
    }

    private static List<String> tables(Catalogue catalogue) {
        return catalogue.tables().stream().map(table -> line("table", table.stream().map(d -> catalogue.dimensions().get(d).name()).toArray())).toList();
    }

    private static Said said(String low, String high) {
        return new Said(Long.parseLong(low), high.equals(NOTHING) ? Said.UNBOUNDED : Long.parseLong(high));
    }

    private static Object most(Said said) {
        return said.high() == Said.UNBOUNDED ? NOTHING : said.high();
    }
}
