package org.zaklon.disclosure.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds statements that contradict each other and of which none can be spared (QuickXplain: Junker, <em>Preferred explanations and relaxations
 * for over-constrained problems</em>, AAAI 2004). Shorter sums are preferred, for they are easier to read.
 */
final class Conflict {
    private final Knowledge knowledge;

    private Conflict(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    static List<Integer> smallest(Knowledge knowledge) {
        var byLength = IntStream.range(0, knowledge.statements()).boxed()
                .sorted((a, b) -> Integer.compare(knowledge.sum(a).length, knowledge.sum(b).length)).toList();
        return new Conflict(knowledge).explain(List.of(), false, byLength).stream().sorted().toList();
    }

    /** A smallest conflict within {@code open}, given {@code fixed}. */
    private List<Integer> explain(List<Integer> fixed, boolean changed, List<Integer> open) {
        if (changed && !possible(fixed)) {
            return List.of();
        }
        if (open.size() == 1) {
            return open;
        }
        var first = open.subList(0, open.size() / 2);
        var second = open.subList(open.size() / 2, open.size());
        var late = explain(joined(fixed, first), true, second);
        var early = explain(joined(fixed, late), !late.isEmpty(), first);
        return joined(early, late);
    }

    private boolean possible(List<Integer> statements) {
        var part = new Knowledge(knowledge.atoms());
        statements.forEach(s -> part.add(knowledge.sum(s), knowledge.said(s)));
        return Bounds.possible(part);
    }

    private static List<Integer> joined(List<Integer> a, List<Integer> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
