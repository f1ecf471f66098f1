package org.zaklon.disclosure.table;

import java.util.Arrays;
import java.util.List;

/**
 * Combinations that nobody can have, such as a child with a pilot's licence. Everybody knows them, so they must not be taken from the data.
 *
 * @param combinations one category for each dimension; one that is left open stands at its total
 */
public record StructuralZeros(List<Dimension> dimensions, List<int[]> combinations) {
    /** @throws IllegalArgumentException where a combination names less than two dimensions: a code alone that nobody has is no code */
    public StructuralZeros {
        dimensions = List.copyOf(dimensions);
        combinations = List.copyOf(combinations);
        for (var combination : combinations) {
            if (ways(dimensions, combination) < 2) {
                throw new IllegalArgumentException("A combination that nobody can have names at least two dimensions.");
            }
        }
    }

    public static StructuralZeros none(List<Dimension> dimensions) {
        return new StructuralZeros(dimensions, List.of());
    }

    /** How many dimensions a combination names. */
    public int ways(int[] combination) {
        return ways(dimensions, combination);
    }

    /** Whether everybody in a cell would have one of the combinations. */
    public boolean hold(int... cell) {
        return combinations.stream().anyMatch(combination -> within(cell, combination));
    }

    /** Whether a cell lies wholly in a combination. */
    public boolean within(int[] cell, int[] combination) {
        for (int d = 0; d < cell.length; d++) {
            if (!contains(d, combination[d], cell[d])) {
                return false;
            }
        }
        return true;
    }

    private boolean contains(int d, int wide, int narrow) {
        var dimension = dimensions.get(d);
        if (wide == narrow || wide == dimension.total()) {
            return true;
        }
        var members = dimension.members(wide);
        return Arrays.stream(dimension.members(narrow)).allMatch(code -> Arrays.binarySearch(members, code) >= 0);
    }

    private static int ways(List<Dimension> dimensions, int[] combination) {
        int ways = 0;
        for (int d = 0; d < combination.length; d++) {
            ways += combination[d] == dimensions.get(d).total() ? 0 : 1;
        }
        return ways;
    }
}
