package org.zaklon.migration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One place in a table: a common code for each dimension that it is divided by; none for the whole. Written {@code age=0-17;sex=F}, dimensions in the order
 * of their names.
 */
public record Cell(SortedMap<String, String> codes) implements Comparable<Cell> {
    public static final Cell WHOLE = new Cell(new TreeMap<>());

    public Cell {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    public static Cell of(Map<String, String> codes) {
        return new Cell(new TreeMap<>(codes));
    }

    /** @throws IllegalArgumentException where it was written by somebody else */
    public static Cell read(String written) {
        if (written.isEmpty()) {
            return WHOLE;
        }
        return of(Arrays.stream(written.split(";")).map(part -> part.split("=", -1)).peek(part -> {
            if (part.length != 2) {
                throw new IllegalArgumentException("no cell: " + written);
            }
        }).collect(Collectors.toMap(part -> part[0], part -> part[1])));
    }

    public String written() {
        return codes.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }

    /** The place that this one lies in when only these dimensions are told apart. */
    public Cell within(Collection<String> dimensions) {
        var kept = new TreeMap<>(codes);
        kept.keySet().retainAll(dimensions);
        return new Cell(kept);
    }

    @Override
    public int compareTo(Cell other) {
        return written().compareTo(other.written());
    }

    @Override
    public String toString() {
        return written();
    }
}
