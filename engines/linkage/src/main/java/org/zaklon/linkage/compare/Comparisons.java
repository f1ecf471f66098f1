package org.zaklon.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zaklon.linkage.records.DateColumn;
import org.zaklon.linkage.records.KeyedColumn;
import org.zaklon.linkage.records.Kind;
import org.zaklon.linkage.records.NameColumn;
import org.zaklon.linkage.records.Records;
import org.zaklon.linkage.records.TextColumn;

/**
 * All comparisons of a set of records. A pair becomes a pattern: the level of each comparison, -1 where a value is missing,
 * and whether the names were read crosswise (given name and surname exchanged by one source).
 */
public final class Comparisons {
    private final Records records;
    private final List<Comparison> all;
    private final List<Crosswise> crosswise;
    /** The codes of one record side by side: weighing is bound by memory, and this is one line of the cache. */
    private final int[] codes;
    private final int width;

    private Comparisons(Records records, List<Comparison> all, List<Crosswise> crosswise) {
        this.records = records;
        this.all = List.copyOf(all);
        this.crosswise = crosswise;
        this.width = all.size();
        this.codes = new int[records.size() * width];
        for (var c = 0; c < width; c++) {
            for (var row = 0; row < records.size(); row++) {
                codes[row * width + c] = all.get(c).column().code(row);
            }
        }
    }

    public static Comparisons of(Records records) {
        return of(records, null);
    }

    /**
     * Frequencies of names come from a table, and of anything else none are used: for a few records, whose own counts say nothing.
     *
     * @param shares null to count in the records themselves
     */
    public static Comparisons of(Records records, NameShares shares) {
        var all = new ArrayList<Comparison>();
        for (var column : records.columns()) {
            all.add(switch (column) {
                case NameColumn names -> new NameComparison(names, shares);
                case DateColumn dates -> new DateComparison(dates, shares == null);
                case TextColumn text -> new TextComparison(text, shares == null);
                case KeyedColumn keyed -> new KeyedComparison(keyed);
            });
        }
        var crosswise = new ArrayList<Crosswise>();
        pair(all, Kind.GIVEN, Kind.SURNAME).ifPresent(crosswise::add);
        return new Comparisons(records, all, crosswise);
    }

    private static Optional<Crosswise> pair(List<Comparison> all, Kind first, Kind second) {
        var one = first(all, first);
        var other = first(all, second);
        return one < 0 || other < 0 ? Optional.empty() : Optional.of(new Crosswise(one, other));
    }

    private static int first(List<Comparison> all, Kind kind) {
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).column().kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    public Records records() {
        return records;
    }

    public int count() {
        return all.size();
    }

    public Comparison get(int index) {
        return all.get(index);
    }

    public List<Comparison> list() {
        return all;
    }

    /** Writes the levels of a pair; true where the names agree better crosswise. */
    public boolean levels(int a, int b, byte[] levels) {
        for (var i = 0; i < levels.length; i++) {
            levels[i] = level(i, a, i, b);
        }
        var exchanged = false;
        for (var names : crosswise) {
            exchanged |= names.exchange(this, a, b, levels);
        }
        return exchanged;
    }

    /** The level of the value of {@code a} in one column and the value of {@code b} in another of the same dictionary. */
    byte level(int columnOfA, int a, int columnOfB, int b) {
        var one = code(columnOfA, a);
        var other = code(columnOfB, b);
        return one < 0 || other < 0 ? -1 : (byte) all.get(columnOfA).level(one, other);
    }

    /**
     * How often the value occurs on which a comparison agrees, or -1. For names it is the greater of the frequencies in both
     * columns that may be exchanged: a surname is not rare because it stands among the given names.
     */
    public double frequency(int index, int level, int a, int b, boolean exchanged) {
        var other = exchangeable(index);
        var one = code(index, a);
        var two = code(exchanged ? other : index, b);
        var own = all.get(index).frequency(level, one, two);
        return other == index ? own : Math.max(own, all.get(other).frequency(level, one, two));
    }

    /** The column whose values may stand in this one by exchange, or the column itself. */
    public int exchangeable(int index) {
        for (var names : crosswise) {
            if (names.has(index)) {
                return names.other(index);
            }
        }
        return index;
    }

    private int code(int column, int row) {
        return codes[row * width + column];
    }
}
