package org.zaklon.kernel;

import java.util.List;

/**
 * One page of a list; every list is paged.
 *
 * @param items at most {@link #SIZE} items
 * @param number from 1
 * @param more whether a further page exists; totals are not counted, because counting costs and can betray
 */
public record Paged<T>(List<T> items, int number, boolean more) {
    public static final int SIZE = 25;

    public Paged {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read with one row more than a page holds. */
    public static <T> Paged<T> of(List<T> oneMore, int number) {
        var more = oneMore.size() > SIZE;
        return new Paged<>(more ? oneMore.subList(0, SIZE) : oneMore, number, more);
    }

    public static int offset(int number) {
        return (Math.max(1, number) - 1) * SIZE;
    }
}
