package org.zaklon.disclosure.attack.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /** How many changes of this kind there could be, before anything published is looked at. */
    public long possibilities(Kind kind) {
        return kind == Kind.EDITED ? Math.multiplyExact(leaves, leaves - 1) : leaves;
    }

    /**
     * Every change that fits each published cell by itself. A stronger attacker may exclude some of them ({@link #only}).
     */
    public List<Change> candidates(Kind kind) {
        var found = new ArrayList<Change>();
        each(kind, found::add);
        return found;
    }

    /**
     * The one explanation, if there is only one in all worlds that fit both releases together.
     *
     * @throws org.zaklon.disclosure.attack.solve.Unsettled where a solver reaches its limit
     */
    public Optional<Change> only(Kind kind) {
        var found = new ArrayList<Change>();
        each(kind, change -> {
            if (possible(change)) {
                found.add(change);
            }
            return found.size() < 2;
        });
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Visits what fits each published cell by itself, until the visitor has enough. */
    private void each(Kind kind, Predicate<Change> more) {
        var must = mustChange();
        var by = new int[before.catalogue().size()];
        long lastFrom = kind == Kind.ADDED ? 0 : leaves;
        long lastTo = kind == Kind.REMOVED ? 0 : leaves;
        for (long from = kind == Kind.ADDED ? -1 : 0; from < lastFrom; from++) {
            for (long to = kind == Kind.REMOVED ? -1 : 0; to < lastTo; to++) {
                var change = new Change(from, to);
                if (from != to && explains(change, must, by) && !more.test(change)) {
                    return;
                }
            }
        }
    }

    /** @param by 0 for each cell, before and after */
    private boolean explains(Change change, BitSet must, int[] by) {
        var touched = differ(change, by);
        int explained = 0;
        boolean fits = true;
        for (int cell : touched) {
            if (by[cell] != 0) {
                fits &= allows(cell, by[cell]);
                explained += must.get(cell) ? 1 : 0;
            }
        }
        for (int cell : touched) {
            by[cell] = 0;
        }
        return fits && explained == must.cardinality();
    }

    /** Adds to each cell what the change adds to it; tells which cells were touched. */
    private int[] differ(Change change, int[] by) {
        var touched = IntStream.builder();
        if (change.from >= 0) {
            cells.each(Counts.codes(dimensions, change.from), cell -> {
                by[cell]--;
                touched.add(cell);
            });
        }
        if (change.to >= 0) {
            cells.each(Counts.codes(dimensions, change.to), cell -> {
                by[cell]++;
                touched.add(cell);
            });
        }
        return touched.build().toArray();
    }

    /** Cells that cannot have stayed as they were. */
    private BitSet mustChange() {
        var must = new BitSet();
        for (int cell = 0; cell < before.said().size(); cell++) {
            must.set(cell, !allows(cell, 0));
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
        var by = new int[before.catalogue().size()];
        differ(change, by);
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
