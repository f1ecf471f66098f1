package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zaklon.disclosure.estimate.PublicRange;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/** Estimated ranges of several periods as one table. Where the lists of a period bear no estimate, and of all periods together, nothing is said. */
public final class EstimatedRanges {
    private static final String NOTHING = "..";

    private EstimatedRanges() {}

    /**
     * A period.
     *
     * @param range empty where there is none
     */
    public record Part(String code, Optional<PublicRange> range) {}

    /**
     * Makes a table.
     *
     * @param name of the whole as a publication
     * @param dimension along which the periods lie
     * @throws IllegalArgumentException where a range is not as coarse as one that may be published, or there is no period
     */
    public static ProtectedTable of(String name, String dimension, List<Part> parts) {
        var catalogue = Catalogue.of(List.of(Dimension.flat(dimension, parts.stream().map(Part::code).toList())));
        var cells = new ArrayList<ProtectedTable.Cell>();
        var said = new ArrayList<Said>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            int part = catalogue.cell(cell)[0];
            var range = part < parts.size() ? parts.get(part).range() : Optional.<PublicRange>empty();
            range.ifPresent(EstimatedRanges::check);
            cells.add(new ProtectedTable.Cell(catalogue.codes(cell), range.isPresent() ? Status.OPEN : Status.SECONDARY,
                    range.map(one -> one.low() + "-" + one.high()).orElse(NOTHING)));
            said.add(range.map(one -> new Said(one.low(), one.high())).orElse(Said.atLeast(0)));
        }
        return new ProtectedTable(cells, new Publication(name, catalogue, said));
    }

    private static void check(PublicRange range) {
        if (!range.isCoarse()) {
            throw new IllegalArgumentException("A range that is finer than a twentieth of its upper end is not published.");
        }
    }
}
