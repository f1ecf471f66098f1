package org.zaklon.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;

/** P6 for batches, many times over, on tables of three of four dimensions as the rule alone shows them; {@code ArrivalBench} does it a thousand times. */
class ArrivalAttackTest {
    private final Catalogue catalogue = Catalogue.upTo(3, Population.dimensionsOfVictims());
    private final ArrivalAttack attack = new ArrivalAttack(catalogue);

    private record Found(double claimed, double most) {}

    @Test
    void ofABatchOfTenHardlyAnybodyIsFoundNorGuessedWithAFifthOfCertainty() {
        var found = found(new LowOrNearest(10, 5), 10, 20, 3);
        assertThat(found.claimed).as("combinations claimed rightly").isLessThanOrEqualTo(0.01);
        assertThat(found.most).as("greatest probability of one person's combination").isLessThanOrEqualTo(0.2);
    }

    /** P14: exact tables that hide only small numbers, published live, give away nearly everybody who comes alone. */
    @Test
    void withoutBatchAndRuleThePersonWhoCameIsFound() {
        var found = found(new Threshold(5, false), 1, 5, 4);
        assertThat(found.claimed).isGreaterThan(0.8);
        assertThat(found.most).isGreaterThan(0.9);
    }

    private Found found(Rule.OfCount rule, int batch, int populations, int batches) {
        int claimed = 0;
        double most = 0;
        for (int seed = 0; seed < populations; seed++) {
            var random = new SplittableRandom(seed);
            var before = people(90, random);
            for (int i = 0; i < batches; i++) {
                var guess = attack.guess(before, people(batch, random), rule, false, 30_000, 100L * seed + i);
                claimed += guess.claimed();
                most = Math.max(most, guess.most());
            }
        }
        return new Found((double) claimed / (populations * batches * batch), most);
    }

    private Counts people(int size, SplittableRandom random) {
        return Counts.of(catalogue.dimensions(), IntStream.range(0, size).mapToObj(i -> Population.person(random)).toList(), person -> 1);
    }
}
