package org.zaklon.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.cluster.Decisions.Pair;

class ClustersTest {
    private static final InventedPeople.Sample PEOPLE = InventedPeople.sample(11, 1_500);

    @Test
    void aHumanLinkJoinsWhatNoWeightWould() {
        var apart = run(Decisions.NONE).clusters();
        var other = different(apart);
        var joined = run(new Decisions(List.of(new Pair(0, other)), List.of())).clusters();
        assertThat(joined[other]).isEqualTo(joined[0]);
    }

    @Test
    void aHumanSeparationHoldsAgainstEveryWeight() {
        var usual = run(Decisions.NONE);
        var pair = new Pair(usual.edges().a(0), usual.edges().b(0));
        assertThat(usual.clusters()[pair.a()]).isEqualTo(usual.clusters()[pair.b()]);

        var separated = run(new Decisions(List.of(), List.of(pair))).clusters();

        assertThat(separated[pair.a()]).isNotEqualTo(separated[pair.b()]);
    }

    @Test
    void decisionsThatContradictEachOtherAreRefused() {
        var decisions = new Decisions(List.of(new Pair(0, 1), new Pair(1, 2)), List.of(new Pair(0, 2)));
        assertThatThrownBy(() -> run(decisions)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("contradict");
    }

    @Test
    void noClusterHoldsMoreThanChainsOfRealRegistrationsDo() {
        var clusters = run(Decisions.NONE).clusters();
        var sizes = new int[clusters.length];
        for (var root : clusters) {
            sizes[root]++;
        }
        assertThat(Arrays.stream(sizes).max().orElseThrow()).isLessThanOrEqualTo(6);
    }

    private static int different(int[] clusters) {
        for (var row = clusters.length - 1; row > 0; row--) {
            if (clusters[row] != clusters[0]) {
                return row;
            }
        }
        throw new AssertionError("all are one");
    }

    private static Linkage run(Decisions decisions) {
        var usual = Linkage.Settings.usual();
        return Linkage.run(PEOPLE.records(), new Linkage.Settings(usual.threshold(), decisions, usual.threads(), null), Progress.NONE);
    }
}
