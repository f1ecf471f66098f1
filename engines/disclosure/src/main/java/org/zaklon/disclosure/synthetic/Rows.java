package org.zaklon.disclosure.synthetic;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;

/** Writes rows whose tables come as near to the estimate as whole rows can. The same estimate gives the same rows. */
final class Rows {
    private static final long SEED = 1;

    private Rows() {}

    static Combinations write(Estimate estimate, Progress progress) {
        var random = new SplittableRandom(SEED);
        int rows = estimate.rows();
        int dimensions = estimate.dimensions().size();
        var columns = new int[dimensions][];
        for (int d = 0; d < dimensions; d++) {
            columns[d] = shuffled(whole(estimate.single(d), rows), rows, random);
        }
        new RowEditing(estimate, columns, rows, random).run(progress);
        var kept = IntStream.range(0, rows).filter(r -> !estimate.impossible().hold(IntStream.range(0, dimensions).map(d -> columns[d][r]).toArray()))
                .toArray();
        // an impossible row that no single change could mend is left out
        return Combinations.of(estimate.dimensions(), kept.length == rows ? columns
                : Arrays.stream(columns).map(column -> Arrays.stream(kept).map(r -> column[r]).toArray()).toArray(int[][]::new), kept.length);
    }

    /** Whole counts with the given sum, each less than 1 from the estimate in its running sum. */
    private static int[] whole(double[] counts, int sum) {
        var whole = new int[counts.length];
        double running = 0;
        int given = 0;
        for (int c = 0; c < counts.length; c++) {
            running += counts[c];
            int upTo = c == counts.length - 1 ? sum : (int) Math.min(sum, Math.round(running));
            whole[c] = upTo - given;
            given = upTo;
        }
        return whole;
    }

    private static int[] shuffled(int[] counts, int rows, SplittableRandom random) {
        var column = new int[rows];
        int at = 0;
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c]; i++) {
                column[at++] = c;
            }
        }
        for (int i = rows - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = column[i];
            column[i] = column[other];
            column[other] = kept;
        }
        return column;
    }
}
