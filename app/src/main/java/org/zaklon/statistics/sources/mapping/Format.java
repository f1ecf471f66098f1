package org.zaklon.statistics.sources.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zaklon.statistics.sources.reading.RawTable;
import org.zaklon.statistics.sources.reading.Sheet;

/** Publishers whose files are known; their mappings come with the program. */
public enum Format {
    /** Counter Trafficking Data Collaborative: global synthetic, k-anonymised, victim-perpetrator. */
    CTDC("ctdc-synthetic-2024", "ctdc-synthetic-2021", "ctdc-victim-perpetrator", "ctdc-k-anonymised"),
    /** UNODC, Global Report on Trafficking in Persons. */
    GLOTIP("glotip"),
    /** Cases after IOM's Human Trafficking Case Data Standard; and counts of people under its codes, as this platform hands them out. */
    HTCDS("htcds-output", "htcds"),
    /** Any other file, with a mapping of its own. */
    CSV;

    private final List<String> mappings;

    Format(String... mappings) {
        this.mappings = List.of(mappings);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /** How a file of this format is looked at while it is read. */
    public Sheet look(Sheet sheet) {
        return this == HTCDS ? new HtcdsSheet(sheet) : sheet;
    }

    /** The mapping whose required columns the file has. */
    public Optional<Mapping> recognise(RawTable raw) {
        var names = raw.columns().stream().map(c -> c.name()).collect(Collectors.toSet());
        names.addAll(raw.unkept());
        return mappings.stream().map(Format::mapping).filter(m -> names.containsAll(m.required())).findFirst();
    }

    private static Mapping mapping(String name) {
        try (var in = Format.class.getResourceAsStream("/sources/" + name + ".yaml")) {
            return MappingFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
