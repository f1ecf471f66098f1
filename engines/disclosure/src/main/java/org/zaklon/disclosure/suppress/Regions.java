package org.zaklon.disclosure.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zaklon.disclosure.suppress.solve.Reduced;
import org.zaklon.disclosure.suppress.solve.Region;
import org.zaklon.disclosure.table.Dimension;

/**
 * Where a move is looked for. In a small table everywhere; in a large one first in a block of near codes, such as two years and one group
 * of citizenships, then in a larger one. A block is a product of parts of the dimensions, because moves run along them.
 */
final class Regions {
    private static final int WHOLE = 1600;
    private static final int[] SIZES = {250, 800};
    /** Larger still: all codes of all dimensions but one. */
    private static final int SLICE = 1500;
    private static final int LARGE = 2400;

    private final Sums sums;
    private final Region whole;
    private final List<Blocks> levels = new ArrayList<>();

    Regions(Sums sums) {
        this.sums = sums;
        whole = sums.atoms() > WHOLE ? null : Reduced.region(IntStream.range(0, sums.atoms()).toArray(), sums::sumsOf, sums::binds);
        if (whole == null) {
            for (int size : SIZES) {
                levels.add(new Blocks(blocks(size)));
            }
            slices().forEach(widths -> levels.add(new Blocks(widths)));
            levels.add(new Blocks(blocks(LARGE)));
        }
    }

    /** The regions around a sum, the smallest first. */
    Iterable<Region> around(int sum) {
        return whole != null ? List.of(whole) : () -> levels.stream().map(level -> level.of(sum)).iterator();
    }

    /** The smallest region around a sum. */
    Region nearest(int sum) {
        return whole != null ? whole : levels.getFirst().of(sum);
    }

    private double density() {
        return sums.atoms() / sums.dimensions().stream().mapToDouble(Dimension::size).reduce(1, (a, b) -> a * b);
    }

    /** For each dimension how many codes stand together so that a block has about so many atoms. */
    private int[] blocks(int size) {
        var widths = sums.dimensions().stream().mapToInt(Dimension::size).toArray();
        while (Arrays.stream(widths).asDoubleStream().reduce(density(), (a, b) -> a * b) > size) {
            int widest = IntStream.range(0, widths.length).boxed().max((a, b) -> Integer.compare(widths[a], widths[b])).orElseThrow();
            if (widths[widest] <= 2) {
                break;
            }
            widths[widest] = (widths[widest] + 1) / 2;
        }
        return widths;
    }

    private List<int[]> slices() {
        var slices = new ArrayList<int[]>();
        for (int d = 0; d < sums.dimensions().size(); d++) {
            var widths = sums.dimensions().stream().mapToInt(Dimension::size).toArray();
            widths[d] = Math.min(widths[d] - 1, (int) ((double) SLICE * widths[d] / sums.atoms()));
            if (widths[d] >= 1) {
                slices.add(widths);
            }
        }
        return slices;
    }

    /** A division of all atoms into blocks. */
    private final class Blocks {
        /** For each dimension the part that each base code belongs to. */
        private final int[][] parts;
        private final Map<Long, int[]> atoms = new HashMap<>();
        private final Map<Long, Region> made = new HashMap<>();

        Blocks(int[] widths) {
            var dimensions = sums.dimensions();
            parts = new int[widths.length][];
            for (int d = 0; d < widths.length; d++) {
                parts[d] = parts(dimensions.get(d), widths[d]);
            }
            var lists = new HashMap<Long, List<Integer>>();
            for (int atom = 0; atom < sums.atoms(); atom++) {
                lists.computeIfAbsent(key(atom), k -> new ArrayList<>()).add(atom);
            }
            lists.forEach((key, list) -> atoms.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        }

        Region of(int sum) {
            return made.computeIfAbsent(key(sums.atomsOf(sum)[0]), key -> Reduced.region(atoms.get(key), sums::sumsOf, sums::binds));
        }

        private long key(int atom) {
            long key = 0;
            for (int d = 0; d < parts.length; d++) {
                key = key * (parts[d].length + 1) + parts[d][sums.codes(atom)[d]];
            }
            return key;
        }
    }

    /** Codes of one group stand together; so many of them make a part, the last part takes what is left over. */
    private static int[] parts(Dimension dimension, int width) {
        var order = IntStream.range(0, dimension.size()).boxed()
                .sorted((a, b) -> Integer.compare(group(dimension, a), group(dimension, b))).toList();
        int count = Math.max(1, dimension.size() / width);
        var parts = new int[dimension.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[order.get(i)] = (int) ((long) i * count / parts.length);
        }
        return parts;
    }

    /** The smallest group that a code lies in. */
    private static int group(Dimension dimension, int code) {
        int best = dimension.total();
        for (int group = dimension.size(); group < dimension.categories(); group++) {
            if (dimension.members(group).length < dimension.members(best).length && Arrays.binarySearch(dimension.members(group), code) >= 0) {
                best = group;
            }
        }
        return best;
    }
}
