package org.zaklon.linkage.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zaklon.linkage.Linkage;
import org.zaklon.tools.BadInput;
import org.zaklon.tools.Sheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links records of one or two files. */
@Command(name = "link", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
            "Finds the records that are one person: within one file, or across two.",
            "Learns from the records themselves; the same settings serve all data. Exit 0 done, 2 bad input.",
            "Where a column is called otherwise in the second file, both names are said: dob/born=date, or --id no/number.",
            "Kinds of columns: given, surname, fullname, date, year, month, day, sex, nationality, place, postcode, address, phone, email, "
                    + "document, category. They are guessed from the headers, and shown, where --columns does not name them; "
                    + "columns without a kind are not used."
        })
final class Link implements Callable<Integer> {
    @Parameters(arity = "1..2", paramLabel = "FILE", description = "A.csv to find duplicates, A.csv B.csv to link across; UTF-8, with a header that tells the separator (comma, semicolon, tab, bar); may be gzipped.")
    private List<Path> files;

    @Option(names = "--id", required = true, paramLabel = "COL", description = "The column that identifies a record, unique in its file.")
    private String id;

    @Option(names = "--columns", split = ",", paramLabel = "COL=KIND", description = "What is compared, for example name=given,dob=date.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--threshold", defaultValue = "0.5", paramLabel = "P", description = "Probability from which a pair is linked (${DEFAULT-VALUE}).")
    private double threshold;

    @Option(names = "--truth", paramLabel = "COL", description = "The true entity, where it is known; never used for matching, only to say how good the result is.")
    private String truth;

    @Option(names = "--pairs", required = true, paramLabel = "OUT.csv", description = "Linked pairs: id_a, id_b, weight (bits), probability, tier, reasons.")
    private Path pairs;

    @Option(names = "--clusters", required = true, paramLabel = "OUT.csv", description = "Every record: id, cluster. Rows stand as in the files.")
    private Path clusters;

    @Option(names = "--json", paramLabel = "OUT.json", description = "Columns, figures and the trained model.")
    private Path json;

    @Spec
    private CommandSpec spec;

    private final Runner runner;

    Link(Runner runner) {
        this.runner = runner;
    }

    @Override
    public Integer call() {
        if (!(threshold > 0 && threshold < 1)) {
            throw new BadInput("--threshold must lie between 0 and 1, not " + threshold);
        }
        checkOutputs();
        var out = spec.commandLine().getOut();
        var progress = new Shown(spec.commandLine().getErr());
        var sheets = files.stream().map(Sheet::open).toList();
        var identifier = ColumnName.of(id);
        var entity = truth == null ? null : ColumnName.of(truth);
        var chosen = columns(sheets, identifier, entity);
        out.printf("Columns%s: %s%n", chosen.guessed() ? " (guessed from the headers)" : "", chosen.shown());
        progress.step("reading", 0, 1);
        var loaded = Loaded.of(sheets, identifier, entity, chosen);
        Unread.of(loaded.records(), sheets).forEach(out::println);
        if (loaded.records().size() < 2) {
            throw BadInput.at(files.getFirst(), 2, "one record alone cannot be linked");
        }
        var usual = Linkage.Settings.usual();
        var linkage = runner.run(loaded.records(), new Linkage.Settings(threshold, usual.decisions(), usual.threads(), usual.journal()), progress);
        progress.step("writing", 0, 1);
        var figures = Figures.of(loaded, linkage, threshold);
        new Written(loaded, linkage, threshold).pairs(pairs).clusters(clusters);
        progress.end();
        figures.print(out);
        if (json != null) {
            Report.write(json, chosen, loaded, linkage, threshold, figures);
        }
        out.flush();
        return 0;
    }

    private Columns columns(List<Sheet> sheets, ColumnName identifier, ColumnName entity) {
        var besides = new ArrayList<Set<Integer>>();
        for (var source = 0; source < sheets.size(); source++) {
            var own = new HashSet<Integer>();
            own.add(identifier.in(sheets.get(source), source));
            if (entity != null) {
                own.add(entity.in(sheets.get(source), source));
            }
            besides.add(own);
        }
        if (columns.isEmpty()) {
            return Columns.guess(sheets, besides);
        }
        if (truth != null && columns.containsKey(truth)) {
            throw new BadInput("the column '%s' is the truth; it cannot be compared".formatted(truth));
        }
        return Columns.given(columns, sheets);
    }

    /** Before the work, not after it. */
    private void checkOutputs() {
        for (var output : Stream.of(pairs, clusters, json).filter(Objects::nonNull).toList()) {
            var folder = output.toAbsolutePath().getParent();
            if (Files.isDirectory(output) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new BadInput("%s cannot be written: %s".formatted(output, Files.isDirectory(output) ? "it is a folder" : "there is no such folder, or it is closed"));
            }
            if (files.stream().anyMatch(file -> file.toAbsolutePath().normalize().equals(output.toAbsolutePath().normalize()))) {
                throw new BadInput("%s is read; it cannot be written too".formatted(output));
            }
        }
    }
}
