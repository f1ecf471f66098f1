package org.zaklon.disclosure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How many cases have each capture history, that is each combination of lists on which a case stands. A history is a number whose i-th
 * bit says whether the case is on the i-th list. Nobody is on no list: that count is what is looked for.
 *
 * <p>The lists must have been cleared of duplicates: a person who stands on one list twice, or under two spellings on two lists, makes
 * the estimate wrong.
 */
public final class CaptureTable {
    /** Beyond this the table has more cells than any such study has cases. */
    public static final int MOST_LISTS = 12;

    private final List<String> lists;
    private final long[] counts;

    private CaptureTable(List<String> lists, long[] counts) {
        this.lists = lists;
        this.counts = counts;
    }

    /**
     * @param lists the names of the lists, each one different
     * @param counts cases for each history, 2^lists of them; the first, of no list, is 0
     * @throws IllegalArgumentException where there is no list or more than {@link #MOST_LISTS}, two have the same name, a count is below 0,
     *     or all of them are more than 2^31 - 1
     */
    public static CaptureTable of(List<String> lists, long[] counts) {
        if (lists.isEmpty() || lists.size() > MOST_LISTS || counts.length != 1 << lists.size()) {
            throw new IllegalArgumentException("1 to %d lists with 2^lists counts".formatted(MOST_LISTS));
        }
        if (new HashSet<>(lists).size() < lists.size()) {
            throw new IllegalArgumentException("two lists have the same name");
        }
        if (counts[0] != 0 || Arrays.stream(counts).anyMatch(count -> count < 0 || count > Integer.MAX_VALUE)
                || Arrays.stream(counts).sum() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("counts are at least 0 and together below 2^31, and nobody is on no list");
        }
        return new CaptureTable(List.copyOf(lists), counts.clone());
    }

    public List<String> lists() {
        return lists;
    }

    /** How many different cases the lists hold together. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** How many cases have exactly this history. */
    public long count(int history) {
        return counts[history];
    }

    /** How many cases stand on all lists of the set, on others too or not. */
    public long onAll(int set) {
        return IntStream.range(1, counts.length).filter(history -> (history & set) == set).mapToLong(history -> counts[history]).sum();
    }

    int histories() {
        return counts.length;
    }

    /** The sets of two lists, in the order of the lists. */
    int[] pairs() {
        return IntStream.range(0, lists.size())
                .flatMap(a -> IntStream.range(a + 1, lists.size()).map(b -> 1 << a | 1 << b)).toArray();
    }

    /** The same lists with other counts. */
    CaptureTable with(long[] other) {
        return new CaptureTable(lists, other);
    }

    /** Without the lists that hold nobody: they say nothing, and a model with them has no estimate. */
    CaptureTable withoutEmptyLists() {
        var kept = IntStream.range(0, lists.size()).filter(list -> onAll(1 << list) > 0).toArray();
        return kept.length == lists.size() || kept.length == 0 ? this : onto(kept.length, history -> {
            var to = 0;
            for (int k = 0; k < kept.length; k++) {
                to |= (history >> kept[k] & 1) << k;
            }
            return to;
        }, Arrays.stream(kept).mapToObj(lists::get).toList());
    }

    /** The two lists as one: a case stands on it that stands on either. */
    CaptureTable merged(int first, int second) {
        var names = new ArrayList<>(lists);
        names.set(first, lists.get(first) + "+" + lists.get(second));
        names.remove(second);
        var low = (1 << second) - 1;
        return onto(names.size(), history -> {
            var joined = history | (history >> second & 1) << first;
            return joined & low | joined >> second + 1 << second;
        }, names);
    }

    private CaptureTable onto(int size, IntUnaryOperator to, List<String> names) {
        var moved = new long[1 << size];
        for (int history = 1; history < counts.length; history++) {
            moved[to.applyAsInt(history)] += counts[history];
        }
        return new CaptureTable(List.copyOf(names), moved);
    }
}
