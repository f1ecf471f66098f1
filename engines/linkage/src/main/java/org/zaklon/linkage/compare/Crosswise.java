package org.zaklon.linkage.compare;

/** Two columns whose values a source may have exchanged. */
record Crosswise(int first, int second) {

    boolean has(int column) {
        return column == first || column == second;
    }

    int other(int column) {
        return column == first ? second : first;
    }

    /** Reads the pair crosswise where only that makes the names meet. */
    boolean exchange(Comparisons comparisons, int a, int b, byte[] levels) {
        if (isLike(levels[first]) || isLike(levels[second])) {
            return false;
        }
        var one = comparisons.level(first, a, second, b);
        var other = comparisons.level(second, a, first, b);
        var met = isLike(one) && (isLike(other) || other < 0) || isLike(other) && one < 0;
        if (met) {
            levels[first] = one;
            levels[second] = other;
        }
        return met;
    }

    private static boolean isLike(int level) {
        return level >= 0 && level <= NameComparison.CLOSE;
    }
}
