package org.zaklon.linkage.keyed.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commonest encoding is the commonest name (Kuzu and others 2011): ranks are laid side by side where no tie blurs them. */
public final class FrequencyAttack {
    private FrequencyAttack() {}

    public static Dump.Outcome on(Dump dump) {
        var encodings = ranked(dump.filters().stream().map(Arrays::toString).toList());
        var values = ranked(dump.known());
        var meaning = new HashMap<String, String>();
        for (var i = 0; i < Math.min(encodings.size(), values.size()); i++) {
            if (alone(encodings, i) && alone(values, i)) {
                meaning.put(encodings.get(i).getKey(), values.get(i).getKey());
            }
        }
        return dump.judge(dump.filters().stream().map(filter -> meaning.get(Arrays.toString(filter))).toArray(String[]::new));
    }

    private static List<Map.Entry<String, Integer>> ranked(List<String> all) {
        var counts = new HashMap<String, Integer>();
        all.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
                .toList();
    }

    private static boolean alone(List<Map.Entry<String, Integer>> ranked, int at) {
        var own = ranked.get(at).getValue();
        return (at == 0 || !ranked.get(at - 1).getValue().equals(own))
                && (at + 1 == ranked.size() || !ranked.get(at + 1).getValue().equals(own));
    }
}
