package org.zaklon.enclave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zaklon.linkage.cluster.Decisions;

/**
 * What people said of pairs: owners who were asked, and clerks to whom pairs were drawn. No weight overrules it.
 *
 * @param same pairs that are one person
 * @param apart pairs that are not
 */
record Said(List<Pair> same, List<Pair> apart) {
    record Pair(UUID one, UUID other) {}

    /** For the records at hand. Who was said to be the same, be it over others, counts as one, also where others told two of them apart. */
    Decisions within(Map<UUID, Integer> rows) {
        var links = pairs(same, rows);
        var roots = new HashMap<Integer, Integer>();
        links.forEach(link -> roots.put(root(roots, link.a()), root(roots, link.b())));
        return new Decisions(links, pairs(apart, rows).stream().filter(pair -> root(roots, pair.a()) != root(roots, pair.b())).toList());
    }

    private static int root(Map<Integer, Integer> roots, int row) {
        var at = row;
        while (roots.getOrDefault(at, at) != at) {
            at = roots.get(at);
        }
        return at;
    }

    private static List<Decisions.Pair> pairs(List<Pair> said, Map<UUID, Integer> rows) {
        var pairs = new ArrayList<Decisions.Pair>();
        for (var pair : said) {
            if (rows.containsKey(pair.one()) && rows.containsKey(pair.other())) {
                pairs.add(new Decisions.Pair(rows.get(pair.one()), rows.get(pair.other())));
            }
        }
        return pairs;
    }
}
