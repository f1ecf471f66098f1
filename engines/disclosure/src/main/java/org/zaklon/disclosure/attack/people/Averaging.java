package org.zaklon.disclosure.attack.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Dimension;

/**
 * Asks a portal for one count in many phrasings, each with noise of its own, and averages (Asghar and Kaafar, <em>Averaging attacks on bounded
 * noise-based disclosure control algorithms</em>, PETS 2020). A portal that aggregates one frozen object gives the same number each time, and nothing is
 * averaged away.
 */
public final class Averaging {
    private final List<Dimension> dimensions;
    private final Portal portal;

    public Averaging(List<Dimension> dimensions, Portal portal) {
        this.dimensions = List.copyOf(dimensions);
        this.portal = portal;
    }

    /** What is attacked. */
    @FunctionalInterface
    public interface Portal {
        /**
         * The published count of a selection.
         *
         * @param codes for each dimension the base codes that are counted, rising
         */
        long count(int[][] codes);
    }

    /**
     * What the attacker concludes.
     *
     * @param mean of all phrasings, weighed by how few questions each needed
     * @param phrasings how many there were
     * @param distinct how many different answers they gave; 1 means that averaging gained nothing
     */
    public record Estimate(double mean, int phrasings, int distinct) {
        public long rounded() {
            return Math.round(mean);
        }
    }

    /**
     * Attacks one count.
     *
     * @param selection for each dimension the base codes that are counted
     * @param empty for each dimension base codes that are known to hold nobody: they pad a question without changing its count
     */
    public Estimate attack(int[][] selection, int[][] empty) {
        var answers = new ArrayList<Long>();
        var weights = new ArrayList<Double>();
        for (var padded : paddings(selection, empty)) {
            answers.add(portal.count(padded));
            weights.add(1.0);
            for (int d = 0; d < dimensions.size(); d++) {
                for (int parts = 2; parts <= padded[d].length; parts++) {
                    answers.add(split(padded, d, parts));
                    weights.add(1.0 / parts);
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < answers.size(); i++) {
            sum += answers.get(i) * weights.get(i);
        }
        return new Estimate(sum / weights.stream().mapToDouble(w -> w).sum(), answers.size(), (int) answers.stream().distinct().count());
    }

    /** The count as the sum of so many parts along a dimension. */
    private long split(int[][] selection, int d, int parts) {
        long sum = 0;
        for (int part = 0; part < parts; part++) {
            int from = part * selection[d].length / parts;
            int to = (part + 1) * selection[d].length / parts;
            var asked = selection.clone();
            asked[d] = Arrays.copyOfRange(selection[d], from, to);
            sum += portal.count(asked);
        }
        return sum;
    }

    /** Every question that counts the same persons: with any of the empty codes, dimension by dimension. */
    private List<int[][]> paddings(int[][] selection, int[][] empty) {
        var paddings = new ArrayList<int[][]>();
        paddings.add(selection);
        for (int d = 0; d < selection.length; d++) {
            int own = d;
            int sets = 1 << Math.min(empty[d].length, 10);
            for (int set = 1; set < sets; set++) {
                int chosen = set;
                var more = IntStream.range(0, Math.min(empty[d].length, 10)).filter(i -> (chosen >> i & 1) == 1).map(i -> empty[own][i]);
                var padded = selection.clone();
                padded[d] = IntStream.concat(Arrays.stream(selection[d]), more).sorted().distinct().toArray();
                paddings.add(padded);
            }
        }
        return paddings;
    }
}
