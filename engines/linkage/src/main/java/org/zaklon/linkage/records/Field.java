package org.zaklon.linkage.records;

/** A named field of the records. */
public record Field(String name, Kind kind) {}
