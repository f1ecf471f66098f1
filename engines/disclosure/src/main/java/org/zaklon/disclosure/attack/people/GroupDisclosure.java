package org.zaklon.disclosure.attack.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.table.Catalogue;

/**
 * Learns a value of everybody in a group without finding any number: one part of the group certainly holds all of it. Who knows that a person belongs to
 * the group knows that value too.
 *
 * @param group a cell
 * @param part a cell in it, one step finer in one dimension, outside of which nobody of the group can be
 */
public record GroupDisclosure(int group, int part) {
    /**
     * Finds all.
     *
     * @param members for each cell of the catalogue the atoms in it, as {@link org.zaklon.disclosure.attack.Knowledge.Joined} has them
     * @param below only groups that can have fewer members; greater ones say little of a person
     */
    public static List<GroupDisclosure> find(Catalogue catalogue, int[][] members, Bounds bounds, long below) {
        var pairs = new ArrayList<GroupDisclosure>();
        var rest = new ArrayList<int[]>();
        var whole = new ArrayList<int[]>();
        for (int group = 0; group < catalogue.size(); group++) {
            for (int part : parts(catalogue, group)) {
                if (members[part].length > 0) {
                    pairs.add(new GroupDisclosure(group, part));
                    rest.add(without(members[group], members[part]));
                    whole.add(members[group]);
                }
            }
        }
        var others = bounds.spreads(rest, 1);
        var alike = IntStream.range(0, pairs.size()).filter(i -> others.get(i).proved().high() == 0).toArray();
        var least = bounds.least(IntStream.of(alike).mapToObj(whole::get).toList(), 1, below);
        return IntStream.range(0, alike.length).filter(i -> least.get(i).proved().low() > 0 && least.get(i).reached().low() < below)
                .mapToObj(i -> pairs.get(alike[i])).toList();
    }

    private static List<Integer> parts(Catalogue catalogue, int group) {
        var at = catalogue.cell(group);
        var parts = new ArrayList<Integer>();
        for (int d = 0; d < at.length; d++) {
            for (var way : catalogue.dimensions().get(d).parts(at[d])) {
                // a group of one part says nothing of it
                for (int code : way.length == 1 ? new int[0] : way) {
                    var cell = at.clone();
                    cell[d] = code;
                    int part = catalogue.find(cell);
                    if (part >= 0) {
                        parts.add(part);
                    }
                }
            }
        }
        return parts;
    }

    private static int[] without(int[] all, int[] some) {
        var sorted = some.clone();
        Arrays.sort(sorted);
        return Arrays.stream(all).filter(atom -> Arrays.binarySearch(sorted, atom) < 0).toArray();
    }
}
