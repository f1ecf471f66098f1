package org.zaklon.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zaklon.kernel.DataClass;

/** How values of this room stand in columns. */
final class Rows {
    private Rows() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Set<DataClass> classes(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(DataClass::of).collect(Collectors.toUnmodifiableSet());
    }

    /** For {@code string_to_array(?, ',')}; the empty set becomes the empty array. */
    static String joined(Collection<DataClass> classes) {
        return classes.stream().sorted().map(DataClass::code).collect(Collectors.joining(","));
    }

    static Timestamp stamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
