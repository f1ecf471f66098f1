package org.zaklon;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zaklon.country.Language;
import org.zaklon.statistics.sources.FlawText;
import org.zaklon.statistics.sources.ImportDataset;
import org.zaklon.statistics.sources.Understood;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.InvalidMapping;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.mapping.MappingFile;
import org.zaklon.statistics.sources.publishing.PublishDataset;
import org.zaklon.store.Places;
import org.zaklon.ui.Texts;
import org.zaklon.ui.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file of another publisher into the database of the application: whole, or not at all. */
@Command(
        name = "import",
        description = {
            "Take a file of another publisher into the statistics, as the next vintage of its dataset.",
            "The file is read and checked to its end first; where anything is wrong, every mistake is named with its lines and nothing is stored.",
            "The same file twice changes nothing. Packed files (.gz) are read as they are."
        })
final class Import implements Callable<Integer> {
    /** Exit code where the file is wrong. */
    static final int WRONG = 1;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "ctdc, glotip, htcds, or csv for any other file with a mapping of its own.")
    private String format;

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV or XLSX.")
    private Path file;

    @Option(names = "--mapping", paramLabel = "FILE", description = "What the columns mean (YAML); needed for csv. See docs/imports.md.")
    private Path mapping;

    @Option(names = "--encoding", paramLabel = "NAME", defaultValue = "UTF-8", description = "Encoding of the text (default ${DEFAULT-VALUE}).")
    private Charset encoding;

    @Option(names = "--dry-run", description = "Only read and check; no database is needed.")
    private boolean dryRun;

    @Option(names = "--publish", description = {
        "Show the dataset on the public portal as well, as its publisher printed it. Only for what is public already;",
        "a second person should have looked at it before. On the pages two people do this."
    })
    private boolean publish;

    @Option(names = "--demo", description = "Into the demonstration instead of the real database.")
    private boolean demo;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded database, as for run and demo.")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var known = Format.of(format).orElseThrow(() -> wrongUse("There is no format '%s'; known are ctdc, glotip, htcds and csv.".formatted(format)));
        var own = ownMapping(known);
        Understood read;
        try (var in = Files.newInputStream(file)) {
            read = Understood.read(in, known, encoding, own);
        } catch (NoSuchFileException e) {
            throw wrongUse("There is no file " + file + ".");
        }
        if (!read.flaws().isEmpty()) {
            say(out, "Nothing was stored.", new FlawText(english()).of(read.flaws()));
            return WRONG;
        }
        describe(out, read);
        if (publish && !read.mapping().orElseThrow().published()) {
            throw wrongUse("This dataset is not public: its mapping does not say 'published: yes'. Nothing was stored.");
        }
        if (dryRun) {
            say(out, "Without a mistake. This was a dry run: nothing was stored.", List.of());
            return 0;
        }
        return store(out, read);
    }

    private int store(PrintWriter out, Understood read) {
        var folder = data == null ? Places.data().resolve(demo ? "demo" : "live") : data;
        try (var rooms = ImportRooms.open(folder, demo)) {
            var imported = rooms.getBean(ImportDataset.class)
                    .byCommand(read.mapping().orElseThrow(), read.raw().digest(), read.applied().orElseThrow().rows());
            say(out, imported.fresh()
                    ? "Stored as vintage %d of %s.".formatted(imported.vintage().number(), imported.vintage().dataset())
                    : "This very file is vintage %d of %s already; nothing was changed.".formatted(imported.vintage().number(),
                            imported.vintage().dataset()), List.of());
            if (publish) {
                int edition = rooms.getBean(PublishDataset.class).byCommand(imported.vintage());
                say(out, "On the portal as edition %d of %s.".formatted(edition, imported.vintage().dataset()), List.of());
            }
            return 0;
        }
    }

    private static void describe(PrintWriter out, Understood read) {
        var what = read.mapping().orElseThrow();
        var applied = read.applied().orElseThrow();
        out.printf("%s (%s): %,d rows, %d columns.%n", what.title().getOrDefault("en", what.dataset()), what.provider(), applied.rows().size(),
                applied.rows().columns().size());
        if (!applied.unused().isEmpty()) {
            out.println("Not taken up: " + String.join(", ", applied.unused()));
        }
        if (!applied.absent().isEmpty()) {
            out.println("Not in this file: " + String.join(", ", applied.absent()));
        }
    }

    private Optional<Mapping> ownMapping(Format known) throws IOException {
        if (mapping == null) {
            if (known == Format.CSV) {
                throw wrongUse("A file of format csv needs --mapping FILE, which says what its columns mean. See docs/imports.md.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(MappingFile.read(Files.readString(mapping)));
        } catch (NoSuchFileException e) {
            throw wrongUse("There is no file " + mapping + ".");
        } catch (InvalidMapping e) {
            throw wrongUse("The mapping %s cannot be used: %s.".formatted(mapping, e.getMessage()));
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static void say(PrintWriter out, String sentence, List<String> lines) {
        lines.forEach(out::println);
        out.println(sentence);
        out.flush();
    }

    /** The commands of the server speak English. */
    static Words english() {
        var english = new Language("en", "en", "English", false, null);
        return new Texts(List.of(english), ZoneId.of("Etc/UTC"), InstantSource.system(), true).in(english);
    }
}
