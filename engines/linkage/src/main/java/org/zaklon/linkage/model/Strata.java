package org.zaklon.linkage.model;

import java.util.HashMap;
import java.util.Map;
import org.zaklon.linkage.compare.Comparison;
import org.zaklon.linkage.compare.Comparisons;
import org.zaklon.linkage.compare.DateComparison;
import org.zaklon.linkage.compare.NameComparison;
import org.zaklon.linkage.records.Column;
import org.zaklon.linkage.records.Kind;

/**
 * How frequent names and dates are within each nationality. A name that is rare among all may be the commonest of a small
 * group, and so may 1 January; what is linked without a human look must be rare in its own group too.
 */
final class Strata {
    private final Comparisons comparisons;
    private final Column nationality;
    /** Records by nationality, column, level and group. */
    private final Map<Key, int[]> counts = new HashMap<>();

    private record Key(int nationality, int column, int level, int group) {}

    private Strata(Comparisons comparisons, Column nationality) {
        this.comparisons = comparisons;
        this.nationality = nationality;
    }

    /** Null where the records have no nationality. */
    static Strata of(Comparisons comparisons) {
        for (var comparison : comparisons.list()) {
            if (comparison.column().kind() == Kind.NATIONALITY) {
                var strata = new Strata(comparisons, comparison.column());
                strata.count();
                return strata;
            }
        }
        return null;
    }

    private void count() {
        for (var c = 0; c < comparisons.count(); c++) {
            if (counted(comparisons.get(c))) {
                for (var row = 0; row < comparisons.records().size(); row++) {
                    count(c, row);
                }
            }
        }
    }

    private void count(int column, int row) {
        var comparison = comparisons.get(column);
        var code = comparison.column().code(row);
        var stratum = nationality.code(row);
        if (code >= 0 && stratum >= 0) {
            for (var level = 0; level <= comparison.lastAgreeing(); level++) {
                one(new Key(stratum, column, level, comparison.group(level, code)));
            }
            one(new Key(stratum, column, -1, 0));
        }
    }

    private void one(Key key) {
        counts.computeIfAbsent(key, k -> new int[1])[0]++;
    }

    private static boolean counted(Comparison comparison) {
        return comparison instanceof NameComparison || comparison instanceof DateComparison;
    }

    /** The frequency within the nationality of the first record, 0 where it says nothing. */
    double frequency(int index, int level, int a) {
        var stratum = nationality.code(a);
        if (stratum < 0 || !counted(comparisons.get(index))) {
            return 0;
        }
        var code = comparisons.get(index).column().code(a);
        var group = comparisons.get(index).group(level, code);
        return Math.max(share(stratum, index, level, group), share(stratum, comparisons.exchangeable(index), level, group));
    }

    private double share(int stratum, int column, int level, int group) {
        var known = counts.get(new Key(stratum, column, -1, 0));
        var count = counts.get(new Key(stratum, column, level, group));
        return known == null || count == null ? 0 : (double) count[0] / known[0];
    }
}
