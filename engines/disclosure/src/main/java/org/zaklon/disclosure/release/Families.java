package org.zaklon.disclosure.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;

/** The cells of a catalogue by the dimensions in which they are not a total: a family changes as one, or not at all. */
final class Families {
    private final List<List<Integer>> families = new ArrayList<>();
    private final int[] of;
    private final Catalogue catalogue;

    Families(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.of = new int[catalogue.size()];
        Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
        for (int cell = 0; cell < of.length; cell++) {
            var named = new ArrayList<Integer>();
            for (int d = 0; d < catalogue.dimensions().size(); d++) {
                if (catalogue.cell(cell)[d] != catalogue.dimensions().get(d).total()) {
                    named.add(d);
                }
            }
            of[cell] = numbers.computeIfAbsent(List.copyOf(named), key -> {
                families.add(key);
                return families.size() - 1;
            });
        }
    }

    int size() {
        return families.size();
    }

    int of(int cell) {
        return of[cell];
    }

    List<Integer> dimensions(int family) {
        return families.get(family);
    }

    /** Such as {@code sex, age}; the family of the grand total is {@code Total}. */
    String name(int family) {
        var names = families.get(family).stream().map(d -> catalogue.dimensions().get(d).name()).toList();
        return names.isEmpty() ? Dimension.TOTAL : String.join(", ", names);
    }
}
