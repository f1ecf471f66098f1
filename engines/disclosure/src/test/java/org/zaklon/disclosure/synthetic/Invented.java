package org.zaklon.disclosure.synthetic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.privacy.SeededNoise;
import org.zaklon.disclosure.table.Dimension;

/** Invented data for the tests. */
final class Invented {
    private Invented() {}

    static List<Dimension> dimensions(int... sizes) {
        return IntStream.range(0, sizes.length)
                .mapToObj(d -> Dimension.flat("d" + d, IntStream.range(0, sizes[d]).mapToObj(c -> "c" + c).toList())).toList();
    }

    /** Rows whose codes hang together: each dimension follows the one before, two times in three. */
    static List<int[]> rows(List<Dimension> dimensions, int many, long seed) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<int[]>();
        for (int r = 0; r < many; r++) {
            var row = new int[dimensions.size()];
            for (int d = 0; d < row.length; d++) {
                int size = dimensions.get(d).size();
                row[d] = d > 0 && random.nextInt(3) > 0 ? row[d - 1] % size : Math.min(random.nextInt(size), random.nextInt(size));
            }
            rows.add(row);
        }
        return rows;
    }

    static SyntheticObject object(Microdata data, double rho, long seed) {
        return SyntheticObject.of(data, SeededNoise.of(new Rho(Math.round(rho * 1e12)), seed), 1e-6, 1, Progress.NONE);
    }

    /** The answer for one cell, groups and totals included. */
    static Answer answer(SyntheticObject object, int... cell) {
        var dimensions = object.dimensions();
        var named = IntStream.range(0, cell.length).filter(d -> cell[d] != dimensions.get(d).total()).boxed().toList();
        return object.table(named.stream().map(d -> dimensions.get(d).name()).toList(), Map.of())
                .get(named.stream().map(d -> dimensions.get(d).code(cell[d])).toArray(String[]::new));
    }

    /** The folder of test data, beside the checkout or where the property says; absent on most machines. */
    static Path data() {
        var given = System.getProperty("zaklon.data");
        if (given != null) {
            return Path.of(given);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("shared/data");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return Path.of("absent");
    }
}
