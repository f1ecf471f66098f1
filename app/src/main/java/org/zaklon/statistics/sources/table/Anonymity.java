package org.zaklon.statistics.sources.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How alike the records of a file are. A class is all records with the same values in the chosen columns, a missing value being a value
 * of its own; a file is k-anonymous where its smallest class has k records (Samarati, Sweeney 1998). It is l-diverse where each class
 * has at least l different values of what is to stay unknown (Machanavajjhala et al. 2007); that k-anonymity alone protects nobody is
 * why both stand here.
 *
 * @param smallest the number of records in the smallest class
 * @param classesBelow classes of fewer than k records
 * @param recordsBelow records in those classes
 * @param alone records that have a class of their own
 */
public record Anonymity(int records, int k, int classes, int smallest, int classesBelow, int recordsBelow, int alone, List<OneColumn> columns,
        Optional<Diversity> diversity) {

    /**
     * One chosen column by itself.
     *
     * @param values how many different ones it has
     * @param missing records without a value
     * @param smallest the number of records of its rarest value
     * @param alone values that one record has
     * @param valuesBelow values of fewer than k records
     */
    public record OneColumn(String name, int values, long missing, long smallest, int alone, int valuesBelow) {}

    /**
     * What a class gives away of a column that was not chosen.
     *
     * @param smallest the fewest different values in a class
     * @param classesOfOne classes in which all records have the same value
     * @param recordsOfOne records in those classes: who knows the class knows the value
     */
    public record Diversity(String column, int smallest, int classesOfOne, int recordsOfOne) {}

    /**
     * @param k what is asked of the smallest class
     * @param sensitive a further column, or empty
     * @throws IllegalArgumentException where a column is not there
     */
    public static Anonymity of(Rows rows, List<String> names, int k, Optional<String> sensitive) {
        var columns = names.stream().map(rows::column).toList();
        var classes = Classes.of(columns, rows.size());
        var sizes = classes.sizes();
        return new Anonymity(rows.size(), k, sizes.length, Arrays.stream(sizes).min().orElse(0), (int) Arrays.stream(sizes).filter(s -> s < k).count(),
                Arrays.stream(sizes).filter(s -> s < k).sum(), (int) Arrays.stream(sizes).filter(s -> s == 1).count(),
                columns.stream().map(c -> one(c, k)).toList(), sensitive.map(column -> diversity(rows.column(column), classes, sizes, rows.size())));
    }

    private static OneColumn one(Column column, int k) {
        var counts = column.counts();
        int missing = column.values().indexOf("");
        var present = new ArrayList<Long>();
        for (int v = 0; v < counts.length; v++) {
            if (v != missing && counts[v] > 0) {
                present.add(counts[v]);
            }
        }
        return new OneColumn(column.name(), present.size(), missing < 0 ? 0 : counts[missing], present.stream().mapToLong(n -> n).min().orElse(0),
                (int) present.stream().filter(n -> n == 1).count(), (int) present.stream().filter(n -> n < k).count());
    }

    private static Diversity diversity(Column column, Classes classes, int[] sizes, int rows) {
        var pairs = classes.divided(column);
        var different = new int[classes.count()];
        for (int first : pairs.first()) {
            different[classes.of()[first]]++;
        }
        int ofOne = 0;
        int records = 0;
        for (int c = 0; c < different.length; c++) {
            if (different[c] == 1) {
                ofOne++;
                records += sizes[c];
            }
        }
        return new Diversity(column.name(), rows == 0 ? 0 : Arrays.stream(different).min().orElse(0), ofOne, records);
    }

    /** Whether the smallest class is as large as was asked. */
    public boolean holds() {
        return records > 0 && smallest >= k;
    }
}
