package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Said;
import org.zaklon.disclosure.attack.solve.Unsettled;

/**
 * What an attacker finds in cells that were meant to stay hidden.
 *
 * @param asked how many cells were attacked
 * @param list those with something found, in the order asked
 */
public record Findings(int asked, List<Finding> list) {
    /**
     * A hidden cell.
     *
     * @param sum the atoms in it
     * @param openly what its own publication says of it; {@code Said.atLeast(0)} where it is not published
     */
    public record Cell(int[] sum, Said openly) {}

    /**
     * A cell of which too much follows.
     *
     * @param cell its position among the cells asked
     * @param spread what follows: exact at both ends where the cell is exactly determined
     * @param presence whether somebody is certainly in it although the cell itself does not say so
     * @param narrow whether its values lie closer together than asked
     */
    public record Finding(int cell, Spread spread, boolean presence, boolean narrow) {
        /** Whether the number follows exactly; such a cell is narrow too. */
        public boolean exact() {
            return spread.narrowerThan(1);
        }
    }

    /**
     * Attacks cells.
     *
     * @param width how far the possible values of a cell must reach, at least 1; its own publication must leave that much
     * @throws Unsettled where a solver reaches its limit: not a pass
     */
    public static Findings of(Bounds bounds, List<Cell> cells, long width) {
        return of(bounds, cells, width, 1);
    }

    /**
     * The same where it matters, too, whether a cell in which somebody certainly is can hold fewer than so many: its finding tells.
     *
     * @param below at least 1
     */
    public static Findings of(Bounds bounds, List<Cell> cells, long width, long below) {
        var spreads = new ArrayList<>(bounds.spreads(cells.stream().map(Cell::sum).toList(), width));
        var found = new ArrayList<Finding>();
        var narrow = new BitSet();
        IntStream.range(0, cells.size()).filter(c -> !spreads.get(c).atLeast(width)).forEach(narrow::set);
        var present = presence(bounds, cells, spreads, below);
        for (int c = 0; c < cells.size(); c++) {
            if (narrow.get(c) || present.get(c)) {
                found.add(new Finding(c, spreads.get(c), present.get(c), narrow.get(c)));
            }
        }
        return new Findings(cells.size(), List.copyOf(found));
    }

    /** Cells that were never seen empty get the question whether they can be; what comes out is kept in their spread. */
    private static BitSet presence(Bounds bounds, List<Cell> cells, List<Spread> spreads, long below) {
        var open = IntStream.range(0, cells.size()).filter(c -> cells.get(c).openly.low() == 0 && spreads.get(c).reached().low() > 0).toArray();
        var least = bounds.least(IntStream.of(open).mapToObj(c -> cells.get(c).sum).toList(), 1, below);
        var present = new BitSet();
        for (int i = 0; i < open.length; i++) {
            spreads.set(open[i], least.get(i));
            present.set(open[i], least.get(i).proved().low() > 0);
        }
        return present;
    }

    public long exact() {
        return list.stream().filter(Finding::exact).count();
    }

    public long presence() {
        return list.stream().filter(Finding::presence).count();
    }

    /** How many are narrow, exactly determined ones included. */
    public long narrow() {
        return list.stream().filter(Finding::narrow).count();
    }

    public boolean safe() {
        return list.isEmpty();
    }
}
