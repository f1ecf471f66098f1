package org.zaklon.disclosure.suppress;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * Where persons are found for a cell of a sparse table: the combinations of its own codes with the codes that most persons have. A block of near
 * codes would hold nobody.
 */
final class Surroundings {
    private final Sums sums;
    private final int[][] frequent;
    private final long[] leaves;
    private final int[] widths;

    /** @param size about so many atoms */
    Surroundings(Sums sums, int size) {
        this.sums = sums;
        leaves = IntStream.range(0, sums.atoms()).mapToLong(atom -> Counts.leaf(sums.dimensions(), sums.codes(atom))).toArray();
        widths = sums.dimensions().stream().mapToInt(Dimension::size).toArray();
        while (Arrays.stream(widths).asDoubleStream().reduce(1, (a, b) -> a * b) > size) {
            int widest = IntStream.range(0, widths.length).boxed().max((a, b) -> Integer.compare(widths[a], widths[b])).orElseThrow();
            if (widths[widest] <= 2) {
                break;
            }
            widths[widest]--;
        }
        frequent = new int[widths.length][];
        for (int d = 0; d < widths.length; d++) {
            var persons = new long[sums.dimensions().get(d).size()];
            for (int atom = 0; atom < sums.atoms(); atom++) {
                persons[sums.codes(atom)[d]] += sums.atomValue(atom);
            }
            frequent[d] = IntStream.range(0, persons.length).boxed().sorted((a, b) -> persons[a] != persons[b] ? Long.compare(persons[b], persons[a]) : a - b)
                    .mapToInt(code -> code).toArray();
        }
    }

    /** Whether this is the whole table. */
    boolean all() {
        return IntStream.range(0, widths.length).allMatch(d -> widths[d] == frequent[d].length);
    }

    /** The atoms around one. */
    int[] of(int atom) {
        if (all()) {
            return IntStream.range(0, sums.atoms()).toArray();
        }
        var codes = sums.codes(atom);
        var parts = new int[widths.length][];
        int count = 1;
        for (int d = 0; d < parts.length; d++) {
            int own = codes[d];
            parts[d] = IntStream.concat(IntStream.of(own), Arrays.stream(frequent[d]).filter(code -> code != own)).limit(widths[d]).toArray();
            count *= parts[d].length;
        }
        var atoms = new int[count];
        int n = 0;
        var here = new int[parts.length];
        for (int i = 0; i < count; i++) {
            int rest = i;
            for (int d = parts.length - 1; d >= 0; d--) {
                here[d] = parts[d][rest % parts[d].length];
                rest /= parts[d].length;
            }
            int found = Arrays.binarySearch(leaves, Counts.leaf(sums.dimensions(), here));
            if (found >= 0) {
                atoms[n++] = found;
            }
        }
        return Arrays.copyOf(atoms, n);
    }
}
