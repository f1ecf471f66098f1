package org.zaklon.statistics.sources.mapping;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.zaklon.statistics.sources.table.Column;

/** What a column most likely is, after its values; somebody looks at it before anything is stored. */
public final class Guess {
    private Guess() {}

    public static Role of(Column column) {
        if (column.values().stream().allMatch(String::isEmpty)) {
            return Role.IGNORE;
        }
        if (all(column, Role.YEAR)) {
            return Role.YEAR;
        }
        if (column.values().stream().allMatch(v -> v.isEmpty() || v.equals("1") || v.equals("0")) && column.values().size() <= 3) {
            return Role.FLAG;
        }
        if (all(column, Role.FIGURE)) {
            return Role.FIGURE;
        }
        if (all(column, Role.COUNTRY)) {
            return Role.COUNTRY;
        }
        return column.values().stream().anyMatch(v -> v.contains(";")) ? Role.MULTI : Role.CATEGORY;
    }

    private static boolean all(Column column, Role role) {
        var conversion = new Conversion(new Field(column.name(), role, Map.of(), Set.of(), Map.of()));
        Predicate<String> fits = value -> conversion.of(value).wrong() == null;
        return column.values().stream().allMatch(fits);
    }
}
