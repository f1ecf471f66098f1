package org.zaklon.linkage.batch;

/** Makes the keys of one kind. */
record KeyMaker(KeyKind kind, Maker maker) {

    /** The parts of a record's key; 0 where the record has none. */
    @FunctionalInterface
    interface Maker {
        long of(int row);
    }
}
