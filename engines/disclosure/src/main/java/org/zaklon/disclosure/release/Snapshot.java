package org.zaklon.disclosure.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;

/**
 * The persons of one cohort as they stood when an epoch was frozen: for each pseudonym the base codes. Secret, and kept for as long as something
 * is published from it, for later releases are compared with it person by person.
 */
public final class Snapshot {
    private final List<Dimension> dimensions;
    private final SortedMap<String, int[]> units;

    private Snapshot(List<Dimension> dimensions, SortedMap<String, int[]> units) {
        this.dimensions = List.copyOf(dimensions);
        this.units = units;
    }

    /** @throws IllegalArgumentException where a person has a code that its dimension has not */
    public static Snapshot of(List<Dimension> dimensions, Map<String, int[]> units) {
        var copy = new TreeMap<String, int[]>();
        units.forEach((unit, codes) -> {
            if (codes.length != dimensions.size()) {
                throw new IllegalArgumentException("A person has %d codes for %d dimensions.".formatted(codes.length, dimensions.size()));
            }
            for (int d = 0; d < codes.length; d++) {
                if (codes[d] < 0 || !dimensions.get(d).isBase(codes[d])) {
                    throw new IllegalArgumentException("%d is no base code of %s.".formatted(codes[d], dimensions.get(d)));
                }
            }
            copy.put(unit, codes.clone());
        });
        return new Snapshot(dimensions, copy);
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public Counts counts() {
        return Counts.of(dimensions, List.copyOf(units.values()), row -> 1);
    }

    /** The base codes of each person by pseudonym, in the order of pseudonyms. Shared, not to be changed. */
    SortedMap<String, int[]> units() {
        return units;
    }

    /** The leaf of each person. */
    SortedMap<String, Long> leaves() {
        var leaves = new TreeMap<String, Long>();
        units.forEach((unit, codes) -> leaves.put(unit, Counts.leaf(dimensions, codes)));
        return leaves;
    }

    /** How many persons came, went, or differ in one of these dimensions. */
    int touched(Snapshot other, List<Integer> family) {
        int touched = 0;
        var all = new ArrayList<>(units.keySet());
        other.units.keySet().stream().filter(unit -> !units.containsKey(unit)).forEach(all::add);
        for (var unit : all) {
            var here = units.get(unit);
            var there = other.units.get(unit);
            if (here == null || there == null || family.stream().anyMatch(d -> here[d] != there[d])) {
                touched++;
            }
        }
        return touched;
    }

    /** Whether both have the same persons with the same codes. */
    boolean same(Snapshot other) {
        return units.keySet().equals(other.units.keySet())
                && units.entrySet().stream().allMatch(unit -> Arrays.equals(unit.getValue(), other.units.get(unit.getKey())));
    }
}
