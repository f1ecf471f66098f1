package org.zaklon.linkage.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.batch.KeyTable;
import org.zaklon.linkage.keyed.attack.Dump;
import org.zaklon.linkage.keyed.attack.FrequencyAttack;
import org.zaklon.linkage.keyed.attack.GraphAttack;
import org.zaklon.linkage.keyed.attack.KeyAttack;
import org.zaklon.linkage.keyed.attack.PatternAttack;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.NameColumn;

/** The attacker knows everybody in the dump; each attack first shows on bare encodings that it works. */
class AttackTest {
    private static final LinkageKey KEY = LinkageKey.of("a secret for tests, of 32 bytes+".getBytes());

    @Test
    void frequenciesGiveBareNamesAwayAndNoisyOnesNot() {
        assertThat(FrequencyAttack.on(dump(0, 0, 1_500)).reidentified()).isGreaterThan(0.2);
        assertThat(FrequencyAttack.on(dump(0, 0.05, 1_500)).reidentified()).isLessThanOrEqualTo(0.01);
    }

    /** Long filters, in which few grams share a place, are what the attack was made for; in ours a place belongs to so many grams that none stands out. */
    @Test
    void patternsOfBitsGiveLongFiltersAwayAndOursNot() {
        assertThat(PatternAttack.on(longFilters(dump(1, 0, 800))).reidentified()).isGreaterThan(0.05);
        assertThat(PatternAttack.on(dump(1, 0, 800)).right()).isZero();
        assertThat(PatternAttack.on(dump(1, 0.02, 800)).right()).isZero();
    }

    private static Dump longFilters(Dump dump) {
        var filters = new Filters(KEY.mac("long"), 1 << 15, 15);
        return new Dump(dump.grams().stream().map(grams -> {
            var filter = new long[1 << 9];
            filters.add(grams, filter);
            return filter;
        }).toList(), 0, dump.known(), dump.grams());
    }

    /** The goal is 1 in 100; with the whole plain list in the attacker's hands this noise does not reach it. */
    @Test
    void noiseAtLeastHalvesWhatLikenessGivesAway() {
        var bare = GraphAttack.on(dump(1, 0, 800));
        var noisy = GraphAttack.on(dump(1, 0.05, 800));
        assertThat(bare.reidentified()).isGreaterThan(0.02);
        assertThat(noisy.right()).isLessThanOrEqualTo(bare.right() / 2);
    }

    /** Why an enclave seals its keys at rest: equality alone names more than half of the records to whoever knows all people. */
    @Test
    void whoSharesWhatWithWhomGivesUnsealedBlockingKeysAway() {
        var people = InventedPeople.sample(9, 1_000).records();
        var keys = new Encoder(KEY, 0.05).encode(people, row -> row).keys();
        var outcome = KeyAttack.on(keys, KeyTable.of(people, (tag, key) -> key));
        assertThat(outcome.reidentified()).isGreaterThan(0.5);
        assertThat(outcome.guessed()).isEqualTo(outcome.right());
    }

    /** Column 0 is the given name, 1 the surname. */
    private static Dump dump(int column, double noise, int records) {
        var people = InventedPeople.sample(9, records).records();
        var names = (NameColumn) people.columns().get(column);
        var keyed = (KeyedColumn) new Encoder(KEY, noise).encode(people, row -> row).records().columns().get(column);
        var filters = new ArrayList<long[]>();
        var known = new ArrayList<String>();
        var grams = new ArrayList<Set<String>>();
        for (var row = 0; row < people.size(); row++) {
            filters.add(keyed.filters().get(keyed.code(row)));
            known.add(names.dictionary().name(names.code(row)).western());
            grams.add(Grams.of(names, names.code(row)));
        }
        return new Dump(filters, noise, known, grams);
    }
}
