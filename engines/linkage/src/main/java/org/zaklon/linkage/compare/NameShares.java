package org.zaklon.linkage.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.zaklon.linkage.names.CanonicalName;
import org.zaklon.linkage.names.Names;
import org.zaklon.linkage.records.Kind;

/**
 * How frequent names are in a population, fixed beforehand. Where one record is compared with a few, their own counts say nothing; and the
 * counts of a live register would let its weights tell what others have in it.
 */
public final class NameShares {
    /** The share of a name that is not in the table. */
    public static final double UNLISTED = 1e-4;

    private static final int LEVELS = NameComparison.CONSONANTS + 1;

    private final Map<Kind, Map<String, double[]>> shares = new EnumMap<>(Kind.class);

    private NameShares() {}

    /**
     * @param shares for given names and surnames the share of people who bear each, between 0 and 1
     * @throws IllegalArgumentException where a share is none
     */
    public static NameShares of(Map<Kind, Map<String, Double>> shares) {
        var table = new NameShares();
        shares.forEach((kind, names) -> names.forEach((name, share) -> {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("%s is not the share of a name".formatted(share));
            }
            table.add(kind, Names.of(name), share);
        }));
        return table;
    }

    private void add(Kind kind, CanonicalName name, double share) {
        for (var level = 0; level < LEVELS; level++) {
            shares.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(key(level, name), k -> new double[1])[0] += share;
        }
    }

    double share(Kind kind, int level, CanonicalName name) {
        if (level >= LEVELS) {
            return -1;
        }
        var known = shares.getOrDefault(kind, Map.of()).get(key(level, name));
        return known == null ? UNLISTED : known[0];
    }

    /** The probability that two people share a name at a level; names that are not listed count as if each were borne by one in {@link #UNLISTED}. */
    double chance(Kind kind, int level) {
        var listed = 0.0;
        var chance = 0.0;
        for (var entry : shares.getOrDefault(kind, Map.of()).entrySet()) {
            if (entry.getKey().startsWith(level + " ")) {
                listed += entry.getValue()[0];
                chance += entry.getValue()[0] * entry.getValue()[0];
            }
        }
        return chance + Math.max(0, 1 - listed) * UNLISTED;
    }

    private static String key(int level, CanonicalName name) {
        return level + " " + switch (level) {
            case NameComparison.SAME -> name.plain();
            case NameComparison.SPELLED -> name.western();
            default -> name.eastern();
        };
    }
}
