package org.zaklon.disclosure;

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
     */
    public record Cell(List<String> codes, Status status, String published) {
        public Cell {
            codes = List.copyOf(codes);
        }
    }

    public List<Cell> cells() {
        return cells;
    }

    /** What it tells a reader who knows the rule: what later releases are attacked with. */
    public Publication publication() {
        return publication;
    }
}
