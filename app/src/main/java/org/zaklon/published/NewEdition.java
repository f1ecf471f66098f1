package org.zaklon.published;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.synthetic.SyntheticObject;

/**
 * What is to be published.
 *
 * @param tables by name; only protected ones can be
 * @param synthetic the bytes of the synthetic object as the engine writes them, or null
 */
public record NewEdition(String dataset, Kind kind, LocalDate cutoff, About about, SortedMap<String, ProtectedTable> tables, byte[] synthetic) {
    /** @throws IllegalArgumentException where it holds nothing, or a synthetic object of too few records */
    public NewEdition {
        tables = new TreeMap<>(tables);
        if (tables.isEmpty() && synthetic == null) {
            throw new IllegalArgumentException("An edition of nothing is not published.");
        }
        if (synthetic != null && SyntheticObject.read(synthetic).size() < Edition.LEAST_POOLED) {
            throw new IllegalArgumentException("A synthetic object of fewer than %d records is not published.".formatted(Edition.LEAST_POOLED));
        }
    }
}
