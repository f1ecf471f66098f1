package org.zaklon.statistics.sources;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Mapping;

/** Files of real publishers, which are no part of this repository. A test that needs one is skipped where it is absent. */
public final class RealData {
    public static final Path CTDC = file("ctdc/ctdc_global_synthetic_2021.csv.gz");
    public static final Path VICTIM_PERPETRATOR = file("ctdc/CTDC_VPsynthetic_condensed.csv");
    public static final Path VICTIM_PERPETRATOR_DICTIONARY = file("ctdc/CTDC_VPsynthetic_dict_20221201.xlsx");
    public static final Path GLOTIP = file("glotip/data_glotip_2023-05-30.csv.gz");
    public static final Path HTCDS_FORM = file("htcds/htcds_xlsform.xlsx");
    public static final Path BIH_PUBLISHED = file("published/bih_victims_published.csv");

    private RealData() {}

    private static Path file(String name) {
        var given = System.getProperty("zaklon.data");
        if (given != null) {
            return Path.of(given, name);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data").resolve(name);
            }
        }
        return Path.of("absent", name);
    }

    public static Path needed(Path file) {
        assumeThat(file).as("a file of another publisher; name its folder with -Dzaklon.data=DIR").exists();
        return file;
    }

    public static Understood read(Path file, Format format) throws IOException {
        return read(file, format, Optional.empty());
    }

    public static Understood read(Path file, Format format, Optional<Mapping> own) throws IOException {
        try (var in = Files.newInputStream(needed(file))) {
            return Understood.read(in, format, StandardCharsets.UTF_8, own);
        }
    }
}
