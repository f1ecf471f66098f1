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
        var last = comparisons.get(first).lastLike();
        if (isLike(levels[first], last) || isLike(levels[second], last)) {
            return false;
        }
        var one = comparisons.level(first, a, second, b);
        var other = comparisons.level(second, a, first, b);
        var met = isLike(one, last) && (isLike(other, last) || other < 0) || isLike(other, last) && one < 0;
        if (met) {
            levels[first] = one;
            levels[second] = other;
        }
        return met;
    }

    private static boolean isLike(int level, int last) {
        return level >= 0 && level <= last;
    }
}
