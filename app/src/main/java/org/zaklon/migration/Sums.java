package org.zaklon.migration;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up observations. A sum of which one part is missing is missing itself: what nobody told is not zero. */
public final class Sums {
    private Sums() {}

    /** @return for each place the sum of what lies in it; null where a part of it is missing */
    public static SortedMap<Cell, Long> by(Collection<Observation> observations, Collection<String> dimensions) {
        var sums = new TreeMap<Cell, Long>();
        var holes = new java.util.TreeSet<Cell>();
        for (var one : observations) {
            var place = one.cell().within(dimensions);
            if (one.status() == ObservationStatus.MISSING) {
                holes.add(place);
            }
            sums.merge(place, one.value() == null ? 0 : one.value(), Math::addExact);
        }
        holes.forEach(hole -> sums.put(hole, null));
        return sums;
    }
}
