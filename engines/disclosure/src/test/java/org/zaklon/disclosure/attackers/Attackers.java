package org.zaklon.disclosure.attackers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Findings;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.attack.people.Backbone;
import org.zaklon.disclosure.attack.people.GroupDisclosure;
import org.zaklon.disclosure.attack.people.Insider;
import org.zaklon.disclosure.audit.ManyWorlds;
import org.zaklon.disclosure.audit.Places;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;

/** What follows with certainty from a publication, counted over what the bars guard: cells and full combinations of fewer than ten persons. */
final class Attackers {
    private Attackers() {}

    /** One attack. */
    @FunctionalInterface
    interface Attack {
        /**
         * How much it finds; more is worse.
         *
         * @param truth who was counted
         * @param seen what was published of them
         */
        double on(Population truth, Publication seen);
    }

    /** P2, P3: cells of fewer than ten whose number follows exactly. */
    static double exact(Population truth, Publication seen) {
        return findings(truth, seen, 1).exact();
    }

    /** P2, P3: cells of fewer than ten that certainly hold somebody although they do not say so themselves. */
    static double present(Population truth, Publication seen) {
        return findings(truth, seen, 1).presence();
    }

    /** P2, P3: cells of fewer than ten whose bounds lie closer together than 5. */
    static double narrow(Population truth, Publication seen) {
        return findings(truth, seen, 5).narrow();
    }

    private static Findings findings(Population truth, Publication seen, long width) {
        var joined = joined(seen);
        var values = seen.catalogue().values(truth.counts());
        var small = IntStream.range(0, values.length).filter(cell -> values[cell] < 10)
                .mapToObj(cell -> new Findings.Cell(joined.cells().getFirst()[cell], seen.said().get(cell))).toList();
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return Findings.of(bounds, small, width);
        }
    }

    /** P4: full combinations of fewer than ten persons that are occupied in every world. */
    static double certain(Population truth, Publication seen) {
        var joined = joined(seen);
        var counts = counts(truth, joined);
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return Backbone.of(bounds, counts.length).stream().filter(atom -> counts[atom] < 10).count();
        }
    }

    /** P4: how many worlds are lacking to a million among which a reconstruction would have to choose. */
    static double lackingToAMillionWorlds(Population truth, Publication seen) {
        var joined = joined(seen);
        var places = new long[joined.knowledge().atoms()];
        joined.atoms().forEach((leaf, atom) -> places[atom] = leaf);
        var sizes = truth.dimensions().stream().mapToInt(Dimension::size).toArray();
        return Math.max(0, 1_000_000 - ManyWorlds.atLeast(joined.knowledge(), new Places(sizes, places), counts(truth, joined), 4_000_000));
    }

    /** P9: visible groups of fewer than ten whose members all share a value. */
    static double groups(Population truth, Publication seen) {
        var joined = joined(seen);
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return GroupDisclosure.find(seen.catalogue(), joined.cells().getFirst(), bounds, 10).size();
        }
    }

    /** P8: the same attack by an insider who knows so many persons wholly, about the others; the most that one of a few such insiders finds. */
    static Attack insider(int known, int insiders, Attack attack) {
        return (truth, seen) -> IntStream.range(0, insiders).mapToDouble(draw -> {
            var hers = new ArrayList<int[]>();
            var others = new ArrayList<>(truth.people());
            var random = new SplittableRandom(100 + draw);
            IntStream.range(0, known).forEach(i -> hers.add(others.remove(random.nextInt(others.size()))));
            return attack.on(truth, less(seen, hers));
        }).max().orElseThrow();
    }

    /** What a publication says to who takes the persons she knows off it. */
    static Publication less(Publication seen, List<int[]> known) {
        var own = seen.catalogue().values(Counts.of(seen.catalogue().dimensions(), known, row -> 1));
        return new Publication("of the others", seen.catalogue(),
                IntStream.range(0, own.length).mapToObj(cell -> Insider.less(seen.said().get(cell), own[cell])).toList());
    }

    static Knowledge.Joined joined(Publication seen) {
        return Knowledge.of(seen.catalogue().dimensions(), List.of(seen));
    }

    private static long[] counts(Population truth, Knowledge.Joined joined) {
        var counts = new long[joined.knowledge().atoms()];
        joined.atoms().forEach((leaf, atom) -> counts[atom] = truth.counts().find(leaf));
        return counts;
    }
}
