package org.zaklon.linkage.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;

class CountEstimateTest {
    private static final double[] FROM = {10, 4, 2, 0, -4};

    @Test
    void theIntervalHoldsTheNumberOfPeopleAndIsNarrowerThanTheDoubt() {
        var sample = InventedPeople.sample(7, 2_500);
        var linkage = Linkage.run(sample.records(), Linkage.Settings.usual(), Progress.NONE);
        var people = new HashSet<>(sample.truth()).size();
        var clusters = Arrays.stream(linkage.clusters()).distinct().count();
        var held = 0;
        for (var seed = 0; seed < 40; seed++) {
            var estimate = CountEstimate.of(2_500, clusters, together(linkage.clusters()), reviewed(linkage, sample.truth(), 40, seed));
            held += estimate.low() <= people && people <= estimate.high() ? 1 : 0;
            assertThat(estimate.high() - estimate.low()).isLessThan(150);
            assertThat(estimate.people()).isBetween(estimate.low(), estimate.high());
        }
        assertThat(held).isGreaterThanOrEqualTo(36);
    }

    @Test
    void whereNobodyLookedAnythingIsPossible() {
        var blind = CountEstimate.of(1_000, 900, 100, List.of(new CountEstimate.Band(100, 0, 0)));
        assertThat(blind.high() - blind.low()).isGreaterThan(90);
        var seen = CountEstimate.of(1_000, 900, 100, List.of(new CountEstimate.Band(100, 50, 50)));
        assertThat(seen.people()).isBetween(900.0, 901.0);
        assertThat(seen.high() - seen.low()).isLessThan(5);
    }

    @Test
    void whatAllWasLookedAtIsCertain() {
        assertThat(CountEstimate.of(10, 8, 2, List.of(new CountEstimate.Band(2, 2, 1)))).isEqualTo(new CountEstimate(9, 9, 9));
        assertThat(CountEstimate.of(0, 0, 0, List.of())).isEqualTo(new CountEstimate(0, 0, 0));
    }

    private static long together(int[] clusters) {
        var sizes = new HashMap<Integer, Long>();
        Arrays.stream(clusters).forEach(cluster -> sizes.merge(cluster, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private static List<CountEstimate.Band> reviewed(Linkage linkage, List<String> truth, int each, long seed) {
        var edges = linkage.edges();
        var bands = new ArrayList<CountEstimate.Band>();
        var at = 0;
        for (var from : FROM) {
            var band = new ArrayList<Boolean>();
            for (; at < edges.size() && edges.weight(at) >= from; at++) {
                band.add(truth.get(edges.a(at)).equals(truth.get(edges.b(at))));
            }
            Collections.shuffle(band, new Random(seed));
            var drawn = band.subList(0, Math.min(each, band.size()));
            bands.add(new CountEstimate.Band(band.size(), drawn.size(), drawn.stream().filter(same -> same).count()));
        }
        return bands;
    }
}
