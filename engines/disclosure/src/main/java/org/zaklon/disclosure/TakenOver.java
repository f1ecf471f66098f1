package org.zaklon.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.table.Status;

/**
 * Figures that somebody else has published already, taken over as they stand in print. Showing them again tells nobody anything new, so there is
 * nothing to protect; but a release of our own about the same persons must be proposed with them declared.
 */
public final class TakenOver {
    private TakenOver() {}

    /**
     * @param source who published it, where and when; becomes the name of the publication
     * @param printed what stands in print for each cell of the catalogue, such as {@code 490} or {@code <5}; empty where nothing is printed
     * @param said what a reader knows of each cell
     * @throws IllegalArgumentException where no source is named, or cells are missing
     */
    public static ProtectedTable of(String source, Catalogue catalogue, List<String> printed, List<Said> said) {
        if (source.isBlank()) {
            throw new IllegalArgumentException("Figures without a source are not taken over.");
        }
        if (printed.size() != catalogue.size()) {
            throw new IllegalArgumentException("%d figures for %d cells.".formatted(printed.size(), catalogue.size()));
        }
        var cells = new ArrayList<ProtectedTable.Cell>();
        for (int cell = 0; cell < printed.size(); cell++) {
            cells.add(new ProtectedTable.Cell(catalogue.codes(cell), said.get(cell).exact() ? Status.OPEN : Status.PRIMARY, printed.get(cell)));
        }
        return new ProtectedTable(cells, new Publication(source, catalogue, said));
    }
}
