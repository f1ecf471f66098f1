package org.zaklon.enclave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.enclave.Comparer.Deposit;
import org.zaklon.linkage.batch.Edges;
import org.zaklon.linkage.cluster.Clusters;

/**
 * Counts the people behind all records of all agencies, each once, and draws pairs for people to look at. Numbers alone come out: no group, no pair and no
 * reference leaves the enclave, but the pairs of an agency's own records that the agency itself is to look at. All records are held in memory, about 1 kB each.
 */
@Component
public class Census {
    private static final int PAGE = 1_000;
    /** Pairs drawn from each band; together 600, enough to see a share of 3 in 100 with an error of 1. */
    private static final int DRAWN = 120;

    private final EnclaveStore store;
    private final EnclaveKeys keys;

    Census(EnclaveStore store, EnclaveKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    public Counted run() {
        var all = new ArrayList<Deposit>();
        var agencies = new ArrayList<String>();
        for (var agency : store.agencies()) {
            read(agency, all);
            while (agencies.size() < all.size()) {
                agencies.add(agency);
            }
        }
        var pairs = new Pairs(all, Enclave.MODEL).weighed();
        var rows = new HashMap<UUID, Integer>();
        all.forEach(deposit -> rows.put(deposit.reference(), rows.size()));
        var people = Clusters.of(all.size(), pairs::weight, Edges.of(pairs::each), 0, store.said().within(rows));
        draw(pairs, all, agencies);
        var reviewed = store.reviewed();
        var byBand = new HashMap<Band, Integer>();
        pairs.each((a, b, weight) -> byBand.merge(Band.of(weight), 1, Integer::sum));
        var sizes = Arrays.stream(people).boxed().collect(Collectors.groupingBy(group -> group, Collectors.summingInt(one -> 1)));
        return new Counted(all.size(), sizes.size(), sizes.values().stream().mapToInt(size -> size * (size - 1) / 2).sum(),
                Arrays.stream(Band.values()).map(band -> reviewed.getOrDefault(band, new Counted.OfBand(band, 0, 0, 0)))
                        .map(of -> new Counted.OfBand(of.band(), Math.max(byBand.getOrDefault(of.band(), 0), of.reviewed()), of.reviewed(), of.same())).toList());
    }

    private void read(String agency, List<Deposit> into) {
        UUID after = null;
        List<Deposit> page;
        do {
            page = store.records(agency, after, PAGE);
            into.addAll(page);
            after = page.isEmpty() ? null : page.getLast().reference();
        } while (page.size() == PAGE);
    }

    private record Drawn(byte[] pair, String agency, UUID one, UUID other, Band band) {}

    /** Chance is a code under the key: the same pair stands at the same place in the order at every count, and nobody without the key can foresee it. */
    private void draw(Pairs pairs, List<Deposit> all, List<String> agencies) {
        var own = new HashMap<Band, List<Drawn>>();
        pairs.each((a, b, weight) -> {
            if (agencies.get(a).equals(agencies.get(b))) {
                var one = all.get(a).reference();
                var other = all.get(b).reference();
                var first = one.compareTo(other) < 0;
                var code = keys.derived("drawn|" + (first ? one : other) + "|" + (first ? other : one), 16);
                own.computeIfAbsent(Band.of(weight), band -> new ArrayList<>()).add(new Drawn(code, agencies.get(a), one, other, Band.of(weight)));
            }
        });
        for (Map.Entry<Band, List<Drawn>> of : own.entrySet()) {
            of.getValue().stream().sorted(Comparator.comparing(Drawn::pair, Arrays::compareUnsigned)).limit(DRAWN)
                    .forEach(drawn -> store.draw(drawn.pair(), drawn.agency(), drawn.one(), drawn.other(), drawn.band()));
        }
    }
}
