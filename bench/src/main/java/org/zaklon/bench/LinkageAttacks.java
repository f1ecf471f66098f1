package org.zaklon.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zaklon.linkage.InventedPeople;
import org.zaklon.linkage.batch.KeyTable;
import org.zaklon.linkage.keyed.Encoder;
import org.zaklon.linkage.keyed.LinkageKey;
import org.zaklon.linkage.keyed.attack.Dump;
import org.zaklon.linkage.keyed.attack.FrequencyAttack;
import org.zaklon.linkage.keyed.attack.GraphAttack;
import org.zaklon.linkage.keyed.attack.KeyAttack;
import org.zaklon.linkage.keyed.attack.PatternAttack;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.NameColumn;

/** What a dump of encodings gives away to somebody who knows exactly the people in it, but has no key. The goal is 1 in 100. */
final class LinkageAttacks {
    private static final LinkageKey KEY = LinkageKey.of("a secret for measurements, 32 bytes".getBytes(StandardCharsets.UTF_8));

    private LinkageAttacks() {}

    static void run() {
        System.out.println("\nRecords named rightly from a dump without its key, by an attacker who knows all people in it (goal: 1 %)");
        for (var noise : new double[] {0, 0.02, 0.05, 0.1}) {
            say("frequencies of given names, noise %.2f".formatted(noise), FrequencyAttack.on(dump(0, noise, 1_500)));
            say("patterns of bits of surnames, noise %.2f".formatted(noise), PatternAttack.on(dump(1, noise, 800)));
            say("likeness of surnames, noise %.2f".formatted(noise), GraphAttack.on(dump(1, noise, 800)));
        }
        for (var size : new int[] {1_000, 10_000}) {
            var people = InventedPeople.sample(9, size).records();
            say("bare blocking keys of %,d records".formatted(size),
                    KeyAttack.on(new Encoder(KEY, 0.05).encode(people, row -> row).keys(), KeyTable.of(people, (tag, key) -> key)));
        }
        System.out.println("Bare blocking keys are for use in memory; stored, they are sealed, and a dump of sealed bytes names nobody.");
    }

    private static void say(String attack, Dump.Outcome outcome) {
        System.out.printf("%-48s %5.1f %%  (%,d right of %,d named, %,d records)%n", attack, 100 * outcome.reidentified(), outcome.right(),
                outcome.guessed(), outcome.of());
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
            grams.add(pairs(known.getLast()));
        }
        return new Dump(filters, noise, known, List.copyOf(grams));
    }

    private static Set<String> pairs(String name) {
        var pairs = new HashSet<String>();
        for (var word : name.split(" ")) {
            var text = "_" + word + "_";
            for (var i = 0; i + 2 <= text.length(); i++) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
