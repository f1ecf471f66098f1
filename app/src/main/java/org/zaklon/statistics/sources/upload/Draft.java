package org.zaklon.statistics.sources.upload;

import java.util.Optional;
import java.util.UUID;
import org.zaklon.statistics.sources.Understood;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.reading.RawTable;

/** A file that arrived and is not imported yet. */
record Draft(UUID id, Format format, RawTable raw, Optional<Mapping> mapping) {

    /** The dry run. */
    Understood understood() {
        return Understood.of(raw, mapping);
    }
}
