package org.zaklon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.synthetic.Microdata;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import org.zaklon.disclosure.table.Dimension;

/** Rows whose codes hang together, as the free tables are measured on them. */
final class InventedRows {
    /** How many codes each of the eight dimensions has. */
    static final List<Integer> SIZES = List.of(10, 3, 5, 12, 40, 60, 8, 30);

    private InventedRows() {}

    /** Each dimension follows the one before, two times in three. */
    static SyntheticObject of(int rows) {
        var dimensions = IntStream.range(0, SIZES.size())
                .mapToObj(d -> Dimension.flat("d" + d, IntStream.range(0, SIZES.get(d)).mapToObj(c -> "c" + c).toList())).toList();
        var random = new SplittableRandom(1);
        var all = new ArrayList<int[]>(rows);
        for (int r = 0; r < rows; r++) {
            var row = new int[SIZES.size()];
            for (int d = 0; d < row.length; d++) {
                int size = SIZES.get(d);
                row[d] = d > 0 && random.nextInt(3) > 0 ? row[d - 1] % size : Math.min(random.nextInt(size), random.nextInt(size));
            }
            all.add(row);
        }
        return SynthesisBench.object(Microdata.of(dimensions, all), 1);
    }
}
