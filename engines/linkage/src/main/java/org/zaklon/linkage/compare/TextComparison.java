package org.zaklon.linkage.compare;

import java.util.List;
import org.zaklon.linkage.records.TextColumn;

/** Anything else, graded after its kind. */
public final class TextComparison implements Comparison {
    private final TextColumn column;
    private final TextLevels grading;
    private final boolean counted;
    private final LevelCache cache = new LevelCache();

    /** @param counted whether frequent values weigh less */
    TextComparison(TextColumn column, boolean counted) {
        this.column = column;
        this.counted = counted;
        this.grading = TextLevels.of(column.kind());
    }

    @Override
    public TextColumn column() {
        return column;
    }

    @Override
    public List<String> levels() {
        return grading.names;
    }

    @Override
    public int level(int a, int b) {
        if (a == b) {
            return 0;
        }
        if (grading == TextLevels.CATEGORY) {
            return 1;
        }
        if (grading == TextLevels.NUMBER) {
            // almost all are met once; remembering them costs more than it saves
            return grading.differing(column.values().get(a), column.values().get(b));
        }
        var known = cache.find(a, b);
        return known >= 0 ? known : cache.keep(a, b, grading.differing(column.values().get(a), column.values().get(b)));
    }

    @Override
    public boolean hasFrequencies() {
        return counted;
    }

    @Override
    public int group(int level, int code) {
        return level <= lastAgreeing() ? code : -1;
    }

    @Override
    public double frequency(int level, int a, int b) {
        return level == 0 ? (double) column.codes().count(a) / column.codes().known() : -1;
    }
}
