package org.zaklon.disclosure.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.CellsOfLeaf;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;

/**
 * The unknowns of several snapshots and what links them. An atom is how many persons had one combination of codes from one snapshot to another,
 * both included; a corrected person leaves with the old combination and comes with the new one. So every sum at any time, and every
 * change, is a sum of different atoms.
 *
 * <p>What the attacker is assumed to know of the change: exactly how many came and how many left between two snapshots, a correction counting as both;
 * not who.
 */
final class Timeline {
    private final List<Dimension> dimensions;
    private final int leaves;
    private final int times;

    Timeline(List<Dimension> dimensions, int times) {
        this.dimensions = dimensions;
        this.times = times;
        long leaves = 1;
        for (var dimension : dimensions) {
            leaves = Math.multiplyExact(leaves, dimension.size());
        }
        var atoms = leaves * times * (times + 1) / 2;
        if (atoms > 5_000_000) {
            throw new IllegalArgumentException("%,d unknowns over %d snapshots are too many: publish coarser tables or begin a new cohort.".formatted(atoms, times));
        }
        this.leaves = (int) leaves;
    }

    int atoms() {
        return leaves * spans();
    }

    /** How many pairs of a first and a last snapshot there are. */
    int spans() {
        return times * (times + 1) / 2;
    }

    int leaves() {
        return leaves;
    }

    /** The atom of those with a combination from one snapshot to another. */
    int atom(int leaf, int from, int to) {
        return (to * (to + 1) / 2 + from) * leaves + leaf;
    }

    /** Those with one of the combinations at one time. */
    int[] present(int[] members, int at) {
        var sum = new ArrayList<Integer>();
        for (int from = 0; from <= at; from++) {
            for (int to = at; to < times; to++) {
                for (int leaf : members) {
                    sum.add(atom(leaf, from, to));
                }
            }
        }
        return sum.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Those who came with one of the combinations between the snapshot before and this one. */
    int[] came(int[] members, int at) {
        var sum = new ArrayList<Integer>();
        for (int to = at; to < times; to++) {
            for (int leaf : members) {
                sum.add(atom(leaf, at, to));
            }
        }
        return sum.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Those who left with one of the combinations between this snapshot and the next. */
    int[] left(int[] members, int at) {
        var sum = new ArrayList<Integer>();
        for (int from = 0; from <= at; from++) {
            for (int leaf : members) {
                sum.add(atom(leaf, from, at));
            }
        }
        return sum.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    int[] everywhere() {
        var all = new int[leaves];
        Arrays.setAll(all, leaf -> leaf);
        return all;
    }

    /** The true number of each atom. */
    long[] truth(List<Snapshot> snapshots) {
        var truth = new long[atoms()];
        var all = snapshots.stream().map(Snapshot::leaves).toList();
        for (int at = 0; at < times; at++) {
            for (var unit : all.get(at).entrySet()) {
                var leaf = unit.getValue();
                if (at > 0 && leaf.equals(all.get(at - 1).get(unit.getKey()))) {
                    continue;
                }
                int to = at;
                while (to + 1 < times && leaf.equals(all.get(to + 1).get(unit.getKey()))) {
                    to++;
                }
                truth[atom(leaf.intValue(), at, to)]++;
            }
        }
        return truth;
    }

    /** Adds how many came and left between each two snapshots. */
    void link(Knowledge knowledge, long[] truth) {
        for (int at = 0; at + 1 < times; at++) {
            exactly(knowledge, came(everywhere(), at + 1), truth);
            exactly(knowledge, left(everywhere(), at), truth);
        }
    }

    private static void exactly(Knowledge knowledge, int[] sum, long[] truth) {
        long total = 0;
        for (int atom : sum) {
            total += truth[atom];
        }
        knowledge.add(sum, Said.exactly(total));
    }

    /** For each cell of a catalogue over these dimensions its leaves. */
    int[][] members(Catalogue catalogue) {
        var lists = new ArrayList<List<Integer>>();
        for (int cell = 0; cell < catalogue.size(); cell++) {
            lists.add(new ArrayList<>());
        }
        var cells = new CellsOfLeaf(catalogue);
        for (int leaf = 0; leaf < leaves; leaf++) {
            int here = leaf;
            cells.each(Counts.codes(dimensions, leaf), cell -> lists.get(cell).add(here));
        }
        return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }
}
