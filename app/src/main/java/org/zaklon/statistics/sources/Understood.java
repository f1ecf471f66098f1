package org.zaklon.statistics.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zaklon.statistics.sources.mapping.Applied;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.statistics.sources.reading.RawTable;
import org.zaklon.statistics.sources.reading.SourceFile;

/**
 * A file that was read and understood, ready to be stored where it has no flaw.
 *
 * @param mapping empty where the file is none of the known ones
 * @param applied empty as well then; its flaws and those of the file are {@link #flaws}
 */
public record Understood(RawTable raw, Optional<Mapping> mapping, Optional<Applied> applied) {

    /**
     * Reads a file to its end.
     *
     * @param own the mapping for a file that no known publisher made; empty where the format brings one
     */
    public static Understood read(InputStream in, Format format, Charset encoding, Optional<Mapping> own) throws IOException {
        var raw = new SourceFile(in).read(encoding, format::look);
        return of(raw, own.or(() -> format.recognise(raw)));
    }

    public static Understood of(RawTable raw, Optional<Mapping> mapping) {
        return new Understood(raw, mapping, mapping.map(m -> Applied.of(raw, m)));
    }

    /** Everything that is wrong. */
    public List<Flaw> flaws() {
        if (applied.isPresent()) {
            return applied.get().flaws();
        }
        if (raw.columns().isEmpty() && !raw.flaws().isEmpty()) {
            return raw.flaws();
        }
        return Stream.concat(raw.flaws().stream(), Stream.of(Flaw.ofFile(Flaw.Kind.NOT_THIS_FORMAT))).toList();
    }
}
