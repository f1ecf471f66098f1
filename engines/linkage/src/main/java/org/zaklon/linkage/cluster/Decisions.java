package org.zaklon.linkage.cluster;

import java.io.Serializable;
import java.util.List;

/**
 * What people decided about pairs; no weight overrules it.
 *
 * @param links pairs that are one person
 * @param separations pairs that are not
 */
public record Decisions(List<Pair> links, List<Pair> separations) implements Serializable {
    public static final Decisions NONE = new Decisions(List.of(), List.of());

    /** Two rows. */
    public record Pair(int a, int b) implements Serializable {}

    public Decisions {
        links = List.copyOf(links);
        separations = List.copyOf(separations);
    }
}
