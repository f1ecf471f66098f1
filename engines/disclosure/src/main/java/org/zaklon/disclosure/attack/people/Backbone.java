package org.zaklon.disclosure.attack.people;

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
        var least = bounds.least(IntStream.range(0, atoms).mapToObj(atom -> new int[] {atom}).toList(), 1);
        return IntStream.range(0, atoms).filter(atom -> least.get(atom).proved().low() > 0).boxed().toList();
    }
}
