package org.zaklon.disclosure.attack;

import java.util.Arrays;
import java.util.List;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/**
 * Proof by example. Whoever protected a table can hand over worlds that differ from the truth and yet fit everything published; an
 * attacker cannot tell them from the truth. They are checked here from the publication alone, in whole numbers and without a solver, so
 * nothing depends on how they were found.
 */
public final class Worlds {
    private final Publication publication;
    private final Counts truth;
    private final CellsOfLeaf cells;
    private final long[] values;
    private final long[] low;
    private final long[] high;

    /**
     * One world, by how it differs from the truth.
     *
     * @param leaves the combinations of base codes that differ ({@link Counts#leaf})
     * @param steps by how much, not 0
     */
    public record World(long[] leaves, long[] steps) {}

    /** @throws IllegalArgumentException where the publication does not fit the truth itself */
    public Worlds(Publication publication, Counts truth) {
        this.publication = publication;
        this.truth = truth;
        cells = new CellsOfLeaf(publication.catalogue());
        values = publication.catalogue().values(truth);
        for (int cell = 0; cell < values.length; cell++) {
            if (!fits(cell, values[cell])) {
                throw new IllegalArgumentException("%s is not what was counted.".formatted(publication.catalogue().codes(cell)));
            }
        }
        low = values.clone();
        high = values.clone();
    }

    /** Adds worlds. @throws IllegalArgumentException where one does not fit what is published */
    public void add(List<World> worlds) {
        var change = new long[values.length];
        for (var world : worlds) {
            var touched = new int[64];
            int n = 0;
            for (int i = 0; i < world.leaves.length; i++) {
                long leaf = world.leaves[i];
                long step = world.steps[i];
                if (value(leaf) + step < 0) {
                    throw new IllegalArgumentException("A world has a combination with less than nobody.");
                }
                var found = new int[64];
                var count = new int[1];
                var holder = new int[][] {found};
                cells.each(truth.codes(leaf), cell -> {
                    if (count[0] == holder[0].length) {
                        holder[0] = Arrays.copyOf(holder[0], count[0] * 2);
                    }
                    holder[0][count[0]++] = cell;
                });
                for (int c = 0; c < count[0]; c++) {
                    change[holder[0][c]] += step;
                }
                touched = Arrays.copyOf(touched, Math.max(touched.length, n + count[0]));
                System.arraycopy(holder[0], 0, touched, n, count[0]);
                n += count[0];
            }
            take(touched, n, change);
        }
    }

    private void take(int[] touched, int n, long[] change) {
        for (int i = 0; i < n; i++) {
            int cell = touched[i];
            long value = values[cell] + change[cell];
            if (!fits(cell, value)) {
                throw new IllegalArgumentException("A world does not fit what is published of %s.".formatted(publication.catalogue().codes(cell)));
            }
            low[cell] = Math.min(low[cell], value);
            high[cell] = Math.max(high[cell], value);
        }
        for (int i = 0; i < n; i++) {
            change[touched[i]] = 0;
        }
    }

    /** The least and the greatest value of a cell in the worlds seen, the truth among them. */
    public Interval seen(int cell) {
        return new Interval(low[cell], high[cell]);
    }

    private boolean fits(int cell, long value) {
        Said said = publication.said().get(cell);
        return value >= said.low() && value <= said.high();
    }

    private long value(long leaf) {
        return truth.find(leaf);
    }
}
