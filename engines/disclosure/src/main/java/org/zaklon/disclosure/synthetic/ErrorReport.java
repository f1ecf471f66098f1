package org.zaklon.disclosure.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private static final int WAYS = 3;

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
        var tables = new ArrayList<Table>();
        add(new Rows(real, new long[real.size()]), new Rows(synthetic, new long[synthetic.size()]), 1, List.of(), 0, tables);
        return new ErrorReport(real.size(), synthetic.size(), tables);
    }

    /** Adds every table that has one dimension more, from this one on, and those below it. */
    private static void add(Rows real, Rows synthetic, long cells, List<String> named, int from, List<Table> into) {
        for (int d = from; d < real.data.dimensions().size(); d++) {
            var dimension = real.data.dimensions().get(d);
            var names = new ArrayList<>(named);
            names.add(dimension.name());
            long finer = cells * dimension.size();
            long sum = finer <= DENSE ? real.counted(synthetic, d, (int) finer) : real.struck(synthetic, d);
            into.add(new Table(List.copyOf(names), (double) sum / Math.max(1, real.data.size())));
            if (names.size() < WAYS) {
                add(new Rows(real.data, real.finer(d)), new Rows(synthetic.data, synthetic.finer(d)), finer, names, d + 1, into);
            }
        }
    }

    /** The mean error over all tables of so many dimensions, 1 to 3; 0 where there is none. */
    public double mean(int ways) {
        return tables.stream().filter(t -> t.dimensions().size() == ways).mapToDouble(Table::error).average().orElse(0);
    }

    /** The greatest error of a table of so many dimensions. */
    public double max(int ways) {
        return tables.stream().filter(t -> t.dimensions().size() == ways).mapToDouble(Table::error).max().orElse(0);
    }

    /** @param cell the number of the cell that each row is in */
    private record Rows(Microdata data, long[] cell) {
        long[] finer(int d) {
            var column = data.column(d);
            int size = data.dimensions().get(d).size();
            var finer = new long[cell.length];
            for (int r = 0; r < finer.length; r++) {
                finer[r] = cell[r] * size + column[r];
            }
            return finer;
        }

        /** The differences of all cells of the table that has this dimension more, added up. */
        long counted(Rows other, int d, int cells) {
            var counts = new int[cells];
            count(d, counts, 1);
            other.count(d, counts, -1);
            long sum = 0;
            for (int count : counts) {
                sum += Math.abs(count);
            }
            return sum;
        }

        private void count(int d, int[] counts, int by) {
            var column = data.column(d);
            int size = data.dimensions().get(d).size();
            for (int r = 0; r < cell.length; r++) {
                counts[(int) cell[r] * size + column[r]] += by;
            }
        }

        /** The same where there are far more cells than rows: what is left when equal ones are struck out on both sides. */
        long struck(Rows other, int d) {
            var a = finer(d);
            var b = other.finer(d);
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
    }
}
