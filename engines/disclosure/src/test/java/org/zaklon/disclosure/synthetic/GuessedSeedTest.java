package org.zaklon.disclosure.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.privacy.Noise;
import org.zaklon.disclosure.privacy.Rho;
import org.zaklon.disclosure.privacy.SeededNoise;
import org.zaklon.disclosure.table.Dimension;

/**
 * P10: why noise comes from the operating system's generator for cryptographic use and never from a seed. Who can guess the seed draws the noise again and takes it
 * off; that he guessed right shows in tables that suddenly agree.
 */
class GuessedSeedTest {
    private static final int SEEDS = 500;
    private static final List<Dimension> DIMENSIONS = Invented.dimensions(4, 3, 2);
    private static final Microdata REAL = Microdata.of(DIMENSIONS, Invented.rows(DIMENSIONS, 90, 3));
    private static final Microdata NOBODY = Microdata.of(DIMENSIONS, List.of());
    private static final Rho BUDGET = new Rho(100_000_000_000L);

    @Test
    void whoGuessesTheSeedReadsTheTrueTables() {
        var found = plausible(measure(REAL, SeededNoise.of(BUDGET, 321)));
        assertThat(found).containsExactly(321);
        var truth = measure(REAL, SeededNoise.of(BUDGET, 321));
        var noise = measure(NOBODY, SeededNoise.of(BUDGET, 321));
        for (int table = 0; table < truth.size(); table++) {
            assertThat(without(truth.get(table), noise.get(table))).isEqualTo(truth.get(table).marginal().count(REAL));
        }
    }

    @Test
    void noSeedTakesOurNoiseOff() {
        assertThat(plausible(measure(REAL, SeededNoise.withoutSeed(BUDGET)))).isEmpty();
    }

    /** The seeds that leave tables without a negative number which all have the same total. */
    private static List<Integer> plausible(List<Measured> published) {
        return IntStream.range(0, SEEDS).filter(seed -> {
            var noise = measure(NOBODY, SeededNoise.of(BUDGET, seed));
            var tables = IntStream.range(0, published.size()).mapToObj(t -> without(published.get(t), noise.get(t))).toList();
            return tables.stream().allMatch(table -> Arrays.stream(table).min().orElseThrow() >= 0)
                    && tables.stream().mapToLong(table -> Arrays.stream(table).sum()).distinct().count() == 1;
        }).boxed().toList();
    }

    private static long[] without(Measured published, Measured noise) {
        return IntStream.range(0, published.noisy().length).mapToLong(cell -> published.noisy()[cell] - noise.noisy()[cell]).toArray();
    }

    private static List<Measured> measure(Microdata data, Noise noise) {
        return Measured.take(data, Plan.of(DIMENSIONS, BUDGET, 1), noise, 1, Progress.NONE);
    }
}
