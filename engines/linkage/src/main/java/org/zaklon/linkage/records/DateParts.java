package org.zaklon.linkage.records;

/** Where year, month and day stand; -1 where a part has no field. */
final class DateParts {
    private final int[] positions = {-1, -1, -1};

    void add(Kind kind, int at) {
        var part = kind == Kind.YEAR ? 0 : kind == Kind.MONTH ? 1 : 2;
        if (positions[part] < 0) {
            positions[part] = at;
        }
    }

    boolean hasYear() {
        return positions[0] >= 0;
    }

    int[] positions() {
        return positions.clone();
    }
}
