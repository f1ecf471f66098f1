package org.zaklon.linkage.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.zaklon.linkage.records.Column;

/** Records with the same value in a column, and a draw among all pairs within such groups. */
record Groups(int[] rows, int[] starts, double[] upTo) {

    static Groups of(Column column) {
        var codes = column.codes();
        var starts = new int[codes.values() + 1];
        for (var code = 0; code < codes.values(); code++) {
            starts[code + 1] = starts[code] + codes.count(code);
        }
        var next = starts.clone();
        var rows = new int[codes.known()];
        for (var row = 0; row < codes.rows(); row++) {
            if (codes.code(row) >= 0) {
                rows[next[codes.code(row)]++] = row;
            }
        }
        var upTo = new double[codes.values()];
        var sum = 0.0;
        for (var code = 0; code < upTo.length; code++) {
            sum += codes.count(code) * (codes.count(code) - 1.0) / 2;
            upTo[code] = sum;
        }
        return new Groups(rows, starts, upTo);
    }

    double pairs() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    int[] draw(SplittableRandom random) {
        var found = Arrays.binarySearch(upTo, random.nextDouble() * pairs());
        var code = found >= 0 ? found + 1 : -found - 1;
        var count = starts[code + 1] - starts[code];
        var first = random.nextInt(count);
        var second = random.nextInt(count - 1);
        return new int[] {rows[starts[code] + first], rows[starts[code] + (second >= first ? second + 1 : second)]};
    }
}
