package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zaklon.disclosure.table.Dimension;

/**
 * How far the tables of the synthetic rows are from the real ones. It is computed from the real rows without noise: for the owner's eyes
 * only, never to be published.
 *
 * @param real how many real rows there are
 * @param synthetic how many synthetic ones
 * @param tables every table of one, two and three dimensions
 */
public record ErrorReport(int real, int synthetic, List<Table> tables) {
    /** So many cells are counted one by one. */
    private static final int DENSE = 1 << 22;

    /**
     * One table.
     *
     * @param error the sum over all cells of |synthetic - real|, divided by the number of real rows: 0 where equal, about 2 where nothing
     *     is shared
     */
    public record Table(List<String> dimensions, double error) {}

    public ErrorReport {
        tables = List.copyOf(tables);
    }

    public static ErrorReport of(Microdata real, Microdata synthetic) {
        var names = real.dimensions().stream().map(Dimension::name).toList();
        var tables = new ArrayList<Table>();
        for (int d = 0; d < names.size(); d++) {
            tables.add(new Table(List.of(names.get(d)), error(real, synthetic, d)));
            for (int e = d + 1; e < names.size(); e++) {
                tables.add(new Table(List.of(names.get(d), names.get(e)), error(real, synthetic, d, e)));
                for (int f = e + 1; f < names.size(); f++) {
                    tables.add(new Table(List.of(names.get(d), names.get(e), names.get(f)), error(real, synthetic, d, e, f)));
                }
            }
        }
        return new ErrorReport(real.size(), synthetic.size(), tables);
    }

    /** The mean error over all tables of so many dimensions, 1 to 3; 0 where there is none. */
    public double mean(int ways) {
        return tables.stream().filter(t -> t.dimensions().size() == ways).mapToDouble(Table::error).average().orElse(0);
    }

    /** The greatest error of a table of so many dimensions. */
    public double max(int ways) {
        return tables.stream().filter(t -> t.dimensions().size() == ways).mapToDouble(Table::error).max().orElse(0);
    }

    private static double error(Microdata real, Microdata synthetic, int... dimensions) {
        long cells = 1;
        for (int d : dimensions) {
            cells *= real.dimensions().get(d).size();
        }
        long sum = cells <= DENSE ? difference(new int[(int) cells], real, synthetic, dimensions)
                : difference(numbers(real, dimensions), numbers(synthetic, dimensions));
        return (double) sum / Math.max(1, real.size());
    }

    private static long difference(int[] counts, Microdata real, Microdata synthetic, int... dimensions) {
        for (long cell : numbers(real, dimensions)) {
            counts[(int) cell]++;
        }
        for (long cell : numbers(synthetic, dimensions)) {
            counts[(int) cell]--;
        }
        return Arrays.stream(counts).asLongStream().map(Math::abs).sum();
    }

    /** Where there are far more cells than rows: what is left when equal ones are struck out on both sides. */
    private static long difference(long[] a, long[] b) {
        Arrays.sort(a);
        Arrays.sort(b);
        int equal = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int order = Long.compare(a[i], b[j]);
            equal += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (long) a.length + b.length - 2L * equal;
    }

    /** The number of the cell that each row is in. */
    private static long[] numbers(Microdata data, int... dimensions) {
        var numbers = new long[data.size()];
        for (int d : dimensions) {
            var column = data.column(d);
            int size = data.dimensions().get(d).size();
            for (int r = 0; r < numbers.length; r++) {
                numbers[r] = numbers[r] * size + column[r];
            }
        }
        return numbers;
    }
}
