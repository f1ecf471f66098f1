package org.zaklon.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one hierarchy of child and parent into what each group holds. */
final class Grouping {
    private final String dimension;
    private final List<String> base;
    private final Map<String, String> parents;

    Grouping(String dimension, List<String> base, Map<String, String> parents) {
        this.dimension = dimension;
        this.base = base;
        this.parents = parents;
    }

    /** Adds what this hierarchy says of its groups and of the total: the base codes in each, and its direct parts. */
    void addTo(Map<String, Set<Integer>> members, Map<String, List<List<String>>> parts) {
        var children = new LinkedHashMap<String, List<String>>();
        base.forEach(code -> children.computeIfAbsent(parent(code), p -> new ArrayList<>()).add(code));
        groups().forEach(code -> children.computeIfAbsent(parent(code), p -> new ArrayList<>()).add(code));
        var own = new HashMap<String, Set<Integer>>();
        for (int c = 0; c < base.size(); c++) {
            for (var up = parent(base.get(c)); !up.equals(Dimension.TOTAL); up = parent(up)) {
                if (!own.computeIfAbsent(up, g -> new HashSet<>()).add(c)) {
                    throw wrong("has a circle at '%s'".formatted(up));
                }
            }
        }
        for (var group : children.keySet()) {
            if (base.contains(group)) {
                throw wrong("uses the base code '%s' as a group".formatted(group));
            }
        }
        for (var group : groups()) {
            if (!own.containsKey(group)) {
                throw wrong("has the group '%s' without any base code of the data".formatted(group));
            }
        }
        own.forEach((group, codes) -> {
            if (!codes.equals(members.computeIfAbsent(group, g -> codes))) {
                throw wrong("gives '%s' other members than a hierarchy before".formatted(group));
            }
        });
        children.forEach((group, below) -> {
            var ways = parts.computeIfAbsent(group, g -> new ArrayList<>());
            if (!ways.contains(below)) {
                ways.add(below);
            }
        });
    }

    /** Every group that is named, also those that stand directly under the total without a line of their own. */
    private List<String> groups() {
        return Stream.concat(parents.keySet().stream(), parents.values().stream())
                .filter(code -> !base.contains(code) && !code.equals(Dimension.TOTAL)).distinct().sorted().toList();
    }

    private String parent(String code) {
        return parents.getOrDefault(code, Dimension.TOTAL);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("The hierarchy of %s %s.".formatted(dimension, what));
    }
}
