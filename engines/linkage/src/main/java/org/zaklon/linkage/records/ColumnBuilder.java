package org.zaklon.linkage.records;

import java.util.List;

/** A column while its rows are read. */
sealed interface ColumnBuilder permits NameBuilder, DateBuilder, TextBuilder {
    void add(List<String> row);

    Column build();
}
