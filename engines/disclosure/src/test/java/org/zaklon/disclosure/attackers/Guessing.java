package org.zaklon.disclosure.attackers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Random;
import java.util.stream.IntStream;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Posterior;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Publication;

/** P5: full combinations of fewer than ten persons that an attacker claims to be occupied, with more than 0.9. The sampler shares no code with that of the repair. */
final class Guessing {
    private static final Posterior.Effort EFFORT = new Posterior.Effort(1_000, 20, 7);

    private Guessing() {}

    /** All worlds that fit are equally likely to him. */
    static double flat(Population truth, Publication seen) {
        return claims(truth, seen, false);
    }

    /** He knows how often each single code really occurs. */
    static double rated(Population truth, Publication seen) {
        return claims(truth, seen, true);
    }

    private static double claims(Population truth, Publication seen, boolean rated) {
        var joined = Attackers.joined(seen);
        var rate = new double[joined.knowledge().atoms()];
        var small = new boolean[rate.length];
        var counts = truth.counts();
        joined.atoms().forEach((leaf, atom) -> {
            rate[atom] = expected(truth, counts.codes(leaf));
            small[atom] = counts.find(leaf) < 10;
        });
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            var posterior = rated ? Posterior.withRates(bounds, EFFORT, rate) : Posterior.flat(bounds, EFFORT);
            return Arrays.stream(posterior.claims(0.9)).filter(atom -> small[atom]).count();
        }
    }

    /** How many the single codes make expect; a code that nobody has counts as half a person. */
    private static double expected(Population truth, int[] codes) {
        double expected = truth.people().size();
        for (int d = 0; d < codes.length; d++) {
            int at = d;
            expected *= Math.max(0.5, truth.people().stream().filter(person -> person[at] == codes[at]).count()) / truth.people().size();
        }
        return expected;
    }

    /** The bar for all worlds alike: one in twenty of the occupied combinations, and one, since two samples differ. */
    static double oneInTwenty(Population truth) {
        return truth.counts().size() / 20 + 1;
    }

    /**
     * The bar for who knows the single codes: what he claims without any table, from 0.88 on as the repair counts it, and two, since two samples differ. The codes of each
     * dimension are dealt out to the persons at random, again and again.
     */
    static double withoutAnyTable(Population truth) {
        var random = new Random(5);
        var people = truth.people();
        var seen = new HashMap<Long, Integer>();
        for (int round = 0; round < 3_000; round++) {
            var dealt = IntStream.range(0, truth.dimensions().size()).mapToObj(d -> {
                var codes = new ArrayList<>(people.stream().map(person -> person[d]).toList());
                Collections.shuffle(codes, random);
                return codes;
            }).toList();
            IntStream.range(0, people.size()).mapToObj(p -> Counts.leaf(truth.dimensions(), dealt.stream().mapToInt(codes -> codes.get(p)).toArray()))
                    .distinct().forEach(leaf -> seen.merge(leaf, 1, Integer::sum));
        }
        var counts = truth.counts();
        return 2 + seen.entrySet().stream().filter(leaf -> leaf.getValue() > 2_640 && counts.find(leaf.getKey()) < 10).count();
    }
}
