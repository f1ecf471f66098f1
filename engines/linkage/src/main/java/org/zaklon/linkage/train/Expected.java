package org.zaklon.linkage.train;

import java.util.List;
import org.zaklon.linkage.compare.Comparison;
import org.zaklon.linkage.compare.DateComparison;
import org.zaklon.linkage.compare.KeyedComparison;
import org.zaklon.linkage.compare.NameComparison;
import org.zaklon.linkage.compare.TextComparison;

/**
 * What is expected of m before any pair was seen: most values of one person are the same, and errors are rarer the greater they
 * are. It weighs as much as {@link #STRENGTH} pairs, so that a hundred pairs overrule it and five do not.
 */
final class Expected {
    static final double STRENGTH = 20;
    private static final double[] NAMES = {.78, .06, .01, .07, .03, .01, .04};
    private static final double[] DATES = {.74, .04, .02, .05, .02, .02, .02, .01, .01, .02, .01, .01, .01, .02};

    private Expected() {}

    static double[] m(Comparison comparison) {
        return switch (comparison) {
            case NameComparison names -> NAMES.clone();
            case DateComparison dates -> DATES.clone();
            case TextComparison text -> falling(text.levels());
            case KeyedComparison keyed -> falling(keyed.levels());
        };
    }

    private static double[] falling(List<String> levels) {
        var m = new double[levels.size()];
        var last = m.length - 1;
        m[last] = 0.06;
        var rest = m.length == 2 ? 0 : 0.09;
        for (var i = 1; i < last; i++) {
            m[i] = rest / (m.length - 2);
        }
        m[0] = 1 - m[last] - rest;
        return m;
    }
}
