package org.zaklon.linkage.compare;

import java.util.List;
import org.zaklon.linkage.records.Column;

/** How values of one column agree: level 0 is the strongest, the last level is "other". */
public sealed interface Comparison permits NameComparison, DateComparison, TextComparison, KeyedComparison {
    Column column();

    /** A name for every level, from "same" to "other". */
    List<String> levels();

    /** The level of two codes, both of known values. */
    int level(int a, int b);

    /**
     * How often the value that is agreed upon occurs, or -1 where the level has no such value.
     *
     * @return the share of known values in the group in which the level brings values together
     */
    double frequency(int level, int a, int b);

    /** What a level brings together: values with an equal number agree at it. -1 where the level has no such group. */
    int group(int level, int code);

    /** The last level up to which two values are one: same, or the same in another spelling. */
    default int lastAgreeing() {
        return 0;
    }

    /** The last level at which two values look like one, errors allowed. */
    default int lastLike() {
        return lastAgreeing();
    }

    /** Whether rare values weigh more; not where values are hidden. */
    default boolean hasFrequencies() {
        return true;
    }

    default String name() {
        return column().name();
    }
}
