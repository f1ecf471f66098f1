package org.zaklon.statistics.sources;

import java.time.Instant;
import java.util.UUID;
import org.zaklon.statistics.sources.mapping.Mapping;

/**
 * A file as it was imported.
 *
 * @param number of the dataset's vintages, from 1; the highest is the current one
 * @param digest SHA-256 of the unpacked file, in hexadecimal
 * @param mapping what its columns mean
 */
public record Vintage(UUID id, int number, String digest, Mapping mapping, int rows, Instant importedAt) {
    public String dataset() {
        return mapping.dataset();
    }
}
