package org.zaklon;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zaklon.statistics.sources.FlawText;
import org.zaklon.statistics.sources.reading.SourceFile;
import org.zaklon.statistics.sources.table.Anonymity;
import org.zaklon.statistics.sources.table.Rows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says how alike the records of a file are, before it is given to anybody. */
@Command(
        name = "inspect",
        description = {
            "Say how alike the records of a file are in some columns (k-anonymity): the smallest class, classes and records below k.",
            "A missing value counts as a value of its own. Exit code 1 where the smallest class is below k. Nothing is stored or sent."
        })
final class Inspect implements Callable<Integer> {
    /** Exit code where the file is not as anonymous as was asked, or is broken. */
    static final int BELOW = 1;

    @Parameters(index = "0", paramLabel = "FILE", description = "CSV or XLSX, packed (.gz) or not.")
    private Path file;

    @Option(names = "--dims", required = true, split = ",", paramLabel = "COLUMN", description = "The columns that somebody may know of a person.")
    private List<String> dims;

    @Option(names = "--k", defaultValue = "10", paramLabel = "K", description = "What is asked of the smallest class (default ${DEFAULT-VALUE}).")
    private int k;

    @Option(names = "--sensitive", paramLabel = "COLUMN", description = "A column that is to stay unknown: how many values it has in each class.")
    private String sensitive;

    @Option(names = "--encoding", paramLabel = "NAME", defaultValue = "UTF-8", description = "Encoding of the text (default ${DEFAULT-VALUE}).")
    private Charset encoding;

    @Option(names = "--json", description = "The report for machines.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (k < 1) {
            throw new ParameterException(spec.commandLine(), "--k is at least 1.");
        }
        try (var in = Files.newInputStream(file)) {
            var raw = new SourceFile(in).readWhole(encoding);
            if (!raw.flaws().isEmpty()) {
                new FlawText(Import.english()).of(raw.flaws()).forEach(out::println);
                out.flush();
                return BELOW;
            }
            var report = Anonymity.of(new Rows(raw.columns()), dims, k, Optional.ofNullable(sensitive));
            if (json) {
                out.println(asJson(report));
            } else {
                print(out, report);
            }
            out.flush();
            return report.holds() ? 0 : BELOW;
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void print(PrintWriter out, Anonymity report) {
        out.printf("%,d records in %,d classes over %s%n", report.records(), report.classes(), String.join(", ", dims));
        out.printf("smallest class: %,d%n", report.smallest());
        out.printf("below k = %d: %,d classes with %,d records; %,d records have a class of their own%n%n", k, report.classesBelow(),
                report.recordsBelow(), report.alone());
        out.printf("%-32s %10s %10s %10s %10s %10s%n", "column", "values", "missing", "rarest", "of one", "below k");
        report.columns().forEach(c -> out.printf("%-32s %,10d %,10d %,10d %,10d %,10d%n", c.name(), c.values(), c.missing(), c.smallest(), c.alone(),
                c.valuesBelow()));
        report.diversity().ifPresent(d -> out.printf("%nl-diversity of %s: %d at least; in %,d classes with %,d records all have the same value%n",
                d.column(), d.smallest(), d.classesOfOne(), d.recordsOfOne()));
    }

    private String asJson(Anonymity report) {
        var all = new LinkedHashMap<String, Object>();
        all.put("records", report.records());
        all.put("dims", dims);
        all.put("k", k);
        all.put("classes", report.classes());
        all.put("smallestClass", report.smallest());
        all.put("classesBelowK", report.classesBelow());
        all.put("recordsBelowK", report.recordsBelow());
        all.put("recordsAlone", report.alone());
        all.put("columns", report.columns());
        report.diversity().ifPresent(d -> all.put("diversity", d));
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }
}
