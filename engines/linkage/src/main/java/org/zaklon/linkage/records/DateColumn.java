package org.zaklon.linkage.records;

import java.util.List;
import org.zaklon.linkage.dates.PartialDate;

/** A column of dates. */
public record DateColumn(String name, Codes codes, List<PartialDate> values) implements Column {
    @Override
    public Kind kind() {
        return Kind.DATE;
    }
}
