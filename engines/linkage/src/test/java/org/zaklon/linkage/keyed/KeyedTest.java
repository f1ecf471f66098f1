package org.zaklon.linkage.keyed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.Linkage;
import org.zaklon.linkage.Progress;
import org.zaklon.linkage.quality.Truth;
import org.zaklon.linkage.records.KeyedColumn;

class KeyedTest {
    private static final LinkageKey KEY = LinkageKey.of("a secret for tests, of 32 bytes+".getBytes());
    private static final InventedPeople.Sample PEOPLE = InventedPeople.sample(5, 3_000);

    @Test
    void encodingsUnderNoiseAreLinkedAlmostAsWellAsNames() {
        var encoded = new Encoder(KEY, 0.05).encode(PEOPLE.records(), row -> row);
        var linkage = encoded.link(Linkage.Settings.usual(), Progress.NONE);
        assertThat(new Truth(PEOPLE.records(), PEOPLE.truth()).at(linkage.edges(), 0).f1()).isGreaterThan(0.96);
        assertThat(encoded.records().columns()).allMatch(KeyedColumn.class::isInstance);
    }

    @Test
    void aSecondDepositCarriesTheSameNoise() {
        var one = new Encoder(KEY, 0.05).encode(PEOPLE.records(), row -> row);
        var other = new Encoder(KEY, 0.05).encode(PEOPLE.records(), row -> row);
        assertThat(filter(one, 0)).isEqualTo(filter(other, 0));
        assertThat(one.keys().keys()[0]).isEqualTo(other.keys().keys()[0]);
        assertThat(filter(new Encoder(KEY, 0.05).encode(PEOPLE.records(), row -> row + 1), 0)).isNotEqualTo(filter(one, 0));
    }

    @Test
    void underAnotherKeyNothingMeets() {
        var one = new Encoder(KEY, 0).encode(PEOPLE.records(), row -> row);
        var other = new Encoder(LinkageKey.of("another secret for tests, 32 byte".getBytes()), 0).encode(PEOPLE.records(), row -> row);
        assertThat(filter(one, 0)).isNotEqualTo(filter(other, 0));
        var keys = Arrays.stream(one.keys().keys()[0]).filter(key -> key != 0).boxed().toList();
        assertThat(Arrays.stream(other.keys().keys()[0]).filter(key -> key != 0).boxed()).isNotEmpty().doesNotContainAnyElementsOf(keys);
    }

    @Test
    void weakKeysAndSenselessNoiseAreRefused() {
        assertThatThrownBy(() -> LinkageKey.of(new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Encoder(KEY, 0.9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theScanFindsExactlyWhatLookingAtAllFinds() {
        var filters = new RecordFilter(KEY, false).encode(PEOPLE.records());
        var scan = FilterScan.of(filters);
        for (var row = 0; row < 50; row++) {
            var asked = filters.get(row);
            var expected = IntStream.range(0, filters.size()).filter(other -> dice(asked, filters.get(other)) >= 0.8).boxed().toList();
            assertThat(scan.find(asked, 0.8)).extracting(FilterScan.Hit::row).containsExactlyInAnyOrderElementsOf(expected).contains(row);
        }
    }

    private static double dice(long[] one, long[] other) {
        var common = IntStream.range(0, one.length).map(i -> Long.bitCount(one[i] & other[i])).sum();
        return 2.0 * common / (IntStream.range(0, one.length).map(i -> Long.bitCount(one[i]) + Long.bitCount(other[i])).sum());
    }

    private static long[] filter(Encoded encoded, int row) {
        var column = (KeyedColumn) encoded.records().columns().getFirst();
        return column.filters().get(column.code(row));
    }
}
