package org.zaklon.linkage.records;

import java.io.Serializable;

/**
 * One field of all records. Equal values share a code, so that whatever is known about a value is worked out once.
 * Unknown, not asked and refused are all -1: they are no evidence, neither for nor against.
 */
public sealed interface Column extends Serializable permits NameColumn, DateColumn, TextColumn, KeyedColumn {
    String name();

    Kind kind();

    Codes codes();

    default int code(int row) {
        return codes().code(row);
    }
}
