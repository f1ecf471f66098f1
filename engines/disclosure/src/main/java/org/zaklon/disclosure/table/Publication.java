package org.zaklon.disclosure.table;

import java.util.Arrays;
import java.util.List;

/**
 * What one publication says about each cell of its catalogue. It may be our own release or anybody else's.
 *
 * @param name how reports call it
 * @param said one for each cell of the catalogue
 */
public record Publication(String name, Catalogue catalogue, List<Said> said) {
    public Publication {
        said = List.copyOf(said);
        if (said.size() != catalogue.size()) {
            throw new IllegalArgumentException("%s says something about %d cells of %d.".formatted(name, said.size(), catalogue.size()));
        }
    }

    /**
     * A table with hidden cells.
     *
     * @param values the true value of each cell
     * @param status what became of each
     * @param hidden what everybody knows of a hidden cell
     */
    public static Publication of(String name, Catalogue catalogue, long[] values, Status[] status, Said hidden) {
        var said = new Said[values.length];
        Arrays.setAll(said, cell -> status[cell] == Status.OPEN ? Said.exactly(values[cell]) : hidden);
        return new Publication(name, catalogue, List.of(said));
    }
}
