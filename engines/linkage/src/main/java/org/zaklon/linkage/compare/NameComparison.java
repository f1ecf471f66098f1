package org.zaklon.linkage.compare;

import java.util.HashMap;
import java.util.List;
import org.zaklon.linkage.records.NameColumn;
import org.zaklon.linkage.records.NameDictionary;

/** Names: same, same in another spelling (western, eastern), a typing error, a part of the other, alike, other. */
public final class NameComparison implements Comparison {
    static final int SAME = 0;
    static final int SPELLED = 1;
    static final int CONSONANTS = 2;
    static final int CLOSE = 3;
    static final int PART = 4;
    static final int ALIKE = 5;
    static final int OTHER = 6;
    private static final List<String> LEVELS = List.of(
            "same", "same, spelled differently", "same consonants", "a typing error apart", "one is part of the other", "alike", "other");

    private final NameColumn column;
    private final NameDictionary names;
    private final NameShares shares;
    private final int[] ofSkeleton;
    private final LevelCache cache = new LevelCache();

    /** @param shares null to count in the column itself */
    NameComparison(NameColumn column, NameShares shares) {
        this.column = column;
        this.shares = shares;
        this.names = column.dictionary();
        this.ofSkeleton = new int[names.skeletons()];
        for (var code = 0; code < names.size(); code++) {
            ofSkeleton[names.western(code)] += column.codes().count(code);
            ofSkeleton[names.eastern(code)] += column.codes().count(code);
        }
    }

    @Override
    public NameColumn column() {
        return column;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int lastLike() {
        return CLOSE;
    }

    @Override
    public int lastAgreeing() {
        return CONSONANTS;
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return SAME;
        }
        if (names.western(a) == names.western(b)) {
            return SPELLED;
        }
        var known = cache.find(a, b);
        return known >= 0 ? known : cache.keep(a, b, NameLevels.of(names, a, b));
    }

    /** The probability that two records taken at random fall into one group of the level: the sum of the squared frequencies. */
    public double chance(int level) {
        if (shares != null) {
            return shares.chance(column.kind(), level);
        }
        var seen = new HashMap<Integer, Double>();
        for (var code = 0; code < names.size(); code++) {
            if (column.codes().count(code) > 0) {
                seen.put(group(level, code), frequency(level, code, code));
            }
        }
        return seen.values().stream().mapToDouble(share -> share * share).sum();
    }

    @Override
    public int group(int level, int code) {
        return switch (level) {
            case SAME -> code;
            case SPELLED -> names.western(code);
            case CONSONANTS -> names.eastern(code);
            default -> -1;
        };
    }

    @Override
    public double frequency(int level, int a, int b) {
        if (shares != null) {
            return shares.share(column.kind(), level, names.name(a));
        }
        var count = switch (level) {
            case SAME -> column.codes().count(a);
            case SPELLED -> ofSkeleton[names.western(a)];
            case CONSONANTS -> ofSkeleton[names.eastern(a)];
            default -> -1;
        };
        return count < 0 ? -1 : (double) count / column.codes().known();
    }
}
