package org.zaklon.statistics.sources.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Rows that are alike in some columns.
 *
 * @param of the class of each row, numbered from 0 in the order of first appearance
 * @param first a row of each class
 */
record Classes(int[] of, int[] first) {

    /** Column after column, so that no number grows beyond rows times values, however many columns there are. */
    static Classes of(List<Column> columns, int rows) {
        var classes = new Classes(new int[rows], rows == 0 ? new int[0] : new int[1]);
        for (var column : columns) {
            classes = classes.divided(column);
        }
        return classes;
    }

    /** Each class by the values of one more column. */
    Classes divided(Column column) {
        var numbers = new HashMap<Long, Integer>();
        var divided = new int[of.length];
        var firsts = new int[16];
        for (int row = 0; row < of.length; row++) {
            long key = (long) of[row] * column.values().size() + column.code(row);
            var known = numbers.get(key);
            if (known == null) {
                known = numbers.size();
                numbers.put(key, known);
                if (known == firsts.length) {
                    firsts = Arrays.copyOf(firsts, known * 2);
                }
                firsts[known] = row;
            }
            divided[row] = known;
        }
        return new Classes(divided, Arrays.copyOf(firsts, numbers.size()));
    }

    int count() {
        return first.length;
    }

    int[] sizes() {
        var sizes = new int[count()];
        for (int one : of) {
            sizes[one]++;
        }
        return sizes;
    }
}
