package org.zaklon.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Shown;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;

/**
 * P6 for batches: what an attacker with all tables of two releases can guess of those who came between them. Both releases are published whole and without any
 * repair, so the guard always says less than what is attacked here.
 */
class BatchTest {
    private static final int[] SIZES = {3, 5, 8, 8};

    /** @param claimed how many combinations are claimed rightly, of all who came; @param most the greatest probability of one person's combination */
    private record Attack(int claimed, int came, double most) {}

    @Test
    void ofABatchOfTenNobodysCombinationIsFoundNorGuessedWithAFifthOfCertainty() {
        var attack = attack(new LowOrNearest(10, 5)::show, 10, 20);
        assertThat((double) attack.claimed / attack.came).as("combinations claimed rightly with 90 per cent").isLessThanOrEqualTo(0.01);
        assertThat(attack.most).as("greatest probability of one person's combination").isLessThanOrEqualTo(0.2);
    }

    /** P14: exact tables that hide only small numbers, published live, give away nearly everybody who comes alone. */
    @Test
    void withoutBatchAndRuleThePersonWhoCameIsFound() {
        var attack = attack(new Threshold(5, false)::show, 1, 10);
        assertThat((double) attack.claimed / attack.came).isGreaterThan(0.8);
    }

    private static Attack attack(LongFunction<Shown> rule, int batch, int populations) {
        int claimed = 0;
        double most = 0;
        for (int seed = 0; seed < populations; seed++) {
            var population = Population.of(90, seed);
            var more = new HashMap<>(population.units());
            var random = new SplittableRandom(5000 + seed);
            for (int i = 0; i < batch; i++) {
                more.put("came " + i, Population.person(random));
            }
            var snapshots = List.of(Snapshot.of(population.dimensions(), population.units()), Snapshot.of(population.dimensions(), more));
            var catalogue = Catalogue.upTo(3, population.dimensions());
            var timeline = new Timeline(population.dimensions(), 2);
            var truth = timeline.truth(snapshots);
            var knowledge = new Knowledge(timeline.atoms());
            var members = timeline.members(catalogue);
            for (int at = 0; at < 2; at++) {
                var values = catalogue.values(snapshots.get(at).counts());
                for (int cell = 0; cell < values.length; cell++) {
                    knowledge.add(timeline.present(members[cell], at), rule.apply(values[cell]).said());
                }
            }
            timeline.link(knowledge, truth);
            int came = timeline.atom(0, 1, 1) / timeline.leaves();
            var seen = new Chain(knowledge, truth, SIZES, seed).run(came, 100_000);
            for (int leaf = 0; leaf < timeline.leaves(); leaf++) {
                claimed += seen.anybody()[leaf] > 0.9 && truth[timeline.atom(leaf, 1, 1)] > 0 ? 1 : 0;
            }
            most = Math.max(most, Arrays.stream(seen.expected()).max().orElseThrow() / batch);
        }
        return new Attack(claimed, batch * populations, most);
    }
}
