package org.zaklon.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Status;

/**
 * The only table that may be rendered, exported or served. It has no public constructor: who holds one knows that the engine protected
 * it and that the attacker found nothing in it, or that it repeats what somebody else has printed ({@link TakenOver}).
 */
public final class ProtectedTable {
    private final List<Cell> cells;
    private final Publication publication;

    ProtectedTable(List<Cell> cells, Publication publication) {
        this.cells = List.copyOf(cells);
        this.publication = publication;
    }

    /**
     * One cell as the public sees it.
     *
     * @param codes one for each dimension, in the order of the catalogue
     * @param published the number in print, such as {@code 35} or {@code <10}; empty where the cell is hidden
     * @param asOf the release whose people it counts, which is an earlier one where the number was carried forward; null where there are no releases
     */
    public record Cell(List<String> codes, Status status, String published, AsOf asOf) {
        public Cell {
            codes = List.copyOf(codes);
        }

        public Cell(List<String> codes, Status status, String published) {
            this(codes, status, published, null);
        }
    }

    /**
     * Which state of the data a number counts.
     *
     * @param epoch the id of the frozen state
     * @param cutoff the last day that was counted
     */
    public record AsOf(String epoch, LocalDate cutoff) {}

    public List<Cell> cells() {
        return cells;
    }

    /** What it tells a reader who knows the rule: what later releases are attacked with. */
    public Publication publication() {
        return publication;
    }
}
