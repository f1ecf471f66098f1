package org.zaklon.disclosure.release;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * A publication of somebody else about the same persons, such as figures sent to an international body.
 *
 * @param epoch the id of the epoch whose persons it counts
 */
public record Declared(String epoch, Publication publication) {
    /** What of it is true of the counts. Who believes the rest is misled, so the rest cannot be taken for knowledge. */
    Publication agreeing(Counts counts) {
        var values = publication.catalogue().values(counts);
        var said = new Said[values.length];
        Arrays.setAll(said, cell -> holds(cell, values) ? publication.said().get(cell) : Said.atLeast(0));
        return new Publication(publication.name(), publication.catalogue(), List.of(said));
    }

    /** The cells about which it says something else than the counts. */
    List<List<String>> contradictions(Counts counts) {
        var values = publication.catalogue().values(counts);
        return IntStream.range(0, values.length).filter(cell -> !holds(cell, values)).mapToObj(publication.catalogue()::codes).toList();
    }

    private boolean holds(int cell, long[] values) {
        var said = publication.said().get(cell);
        return values[cell] >= said.low() && values[cell] <= said.high();
    }
}
