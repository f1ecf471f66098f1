package org.zaklon.disclosure.attack.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zaklon.disclosure.attack.Bounds;

/** Combinations of codes that are occupied in every world that fits the publications: persons who certainly exist. */
public final class Backbone {
    private Backbone() {}

    /**
     * The certain atoms, rising.
     *
     * @param atoms how many atoms the knowledge has
     */
    public static List<Integer> of(Bounds bounds, int atoms) {
        var lows = bounds.lows(IntStream.range(0, atoms).mapToObj(atom -> new int[] {atom}).toList());
        var certain = new ArrayList<Integer>();
        for (int atom = 0; atom < atoms; atom++) {
            if (lows.get(atom) > 0) {
                certain.add(atom);
            }
        }
        return certain;
    }
}
