package org.zaklon.disclosure.attack.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Contradiction;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * Compares two releases of the same tables and knows that between them one person was added, removed or edited: which full records explain what
 * changed in print, and what did not? A single explanation names the person's every attribute.
 */
public final class SuccessiveReleases {
    private final List<Dimension> dimensions;
    private final Publication before;
    private final Publication after;
    private final CellsOfLeaf cells;
    private final long leaves;

    /**
     * @throws IllegalArgumentException where they are not over the same catalogue
     */
    public SuccessiveReleases(Publication before, Publication after) {
        if (before.catalogue() != after.catalogue()) {
            throw new IllegalArgumentException("%s and %s have different tables.".formatted(before.name(), after.name()));
        }
        this.before = before;
        this.after = after;
        dimensions = before.catalogue().dimensions();
        cells = new CellsOfLeaf(before.catalogue());
        leaves = dimensions.stream().mapToLong(Dimension::size).reduce(1, Math::multiplyExact);
    }

    /**
     * What may have happened to one person.
     *
     * @param from her combination of base codes before, by number ({@link Counts#leaf}); -1 where she was not there
     * @param to and after
     */
    public record Change(long from, long to) {}

    /** What can have happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        EDITED
    }

    /**
     * Every change that fits each published cell by itself. A stronger attacker may exclude some of them ({@link #only}).
     */
    public List<Change> candidates(Kind kind) {
        var must = mustChange();
        var found = new ArrayList<Change>();
        if (kind == Kind.EDITED) {
            for (long from = 0; from < leaves; from++) {
                for (long to = 0; to < leaves; to++) {
                    keep(new Change(from, to), must, found);
                }
            }
        } else {
            for (long leaf = 0; leaf < leaves; leaf++) {
                keep(kind == Kind.ADDED ? new Change(-1, leaf) : new Change(leaf, -1), must, found);
            }
        }
        return found;
    }

    /**
     * The one explanation, if there is only one in all worlds that fit both releases together.
     *
     * @throws org.zaklon.disclosure.attack.solve.Unsettled where a solver reaches its limit
     */
    public Optional<Change> only(Kind kind) {
        Change first = null;
        for (var change : candidates(kind)) {
            if (possible(change)) {
                if (first != null) {
                    return Optional.empty();
                }
                first = change;
            }
        }
        return Optional.ofNullable(first);
    }

    private void keep(Change change, List<Integer> must, List<Change> found) {
        if (change.from == change.to) {
            return;
        }
        var by = differences(change);
        boolean explained = must.stream().allMatch(cell -> by[cell] != 0);
        for (int cell = 0; explained && cell < by.length; cell++) {
            explained = by[cell] == 0 || allows(cell, by[cell]);
        }
        if (explained) {
            found.add(change);
        }
    }

    private int[] differences(Change change) {
        var by = new int[before.catalogue().size()];
        if (change.from >= 0) {
            cells.each(Counts.codes(dimensions, change.from), cell -> by[cell]--);
        }
        if (change.to >= 0) {
            cells.each(Counts.codes(dimensions, change.to), cell -> by[cell]++);
        }
        return by;
    }

    /** Cells that cannot have stayed as they were. */
    private List<Integer> mustChange() {
        var must = new ArrayList<Integer>();
        for (int cell = 0; cell < before.said().size(); cell++) {
            if (!allows(cell, 0)) {
                must.add(cell);
            }
        }
        return must;
    }

    private boolean allows(int cell, int by) {
        var old = before.said().get(cell);
        var now = after.said().get(cell);
        long low = Math.max(now.low(), Math.max(0, old.low() + by));
        long high = old.high() == Said.UNBOUNDED ? now.high() : Math.min(now.high(), old.high() + by);
        return low <= high;
    }

    /** Whether one world fits the first release, and with this change the second. */
    private boolean possible(Change change) {
        var by = differences(change);
        var said = new Said[by.length];
        for (int cell = 0; cell < by.length; cell++) {
            var now = after.said().get(cell);
            long high = now.high() == Said.UNBOUNDED ? Said.UNBOUNDED : now.high() - by[cell];
            if (high < 0) {
                return false;
            }
            said[cell] = new Said(Math.max(0, now.low() - by[cell]), high);
        }
        var undone = new Publication(after.name(), after.catalogue(), Arrays.asList(said));
        var here = new ArrayList<>(List.of(before, undone));
        var joined = Knowledge.of(dimensions, here);
        if (change.from >= 0) {
            var atom = joined.atoms().get(change.from);
            if (atom == null) {
                return false;
            }
            joined.knowledge().add(new int[] {atom}, Said.atLeast(1));
        }
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return true;
        } catch (Contradiction e) {
            return false;
        }
    }
}
