package org.zaklon.linkage.records;

/** A column of names. Columns of one set of records share a dictionary, so that names can be compared crosswise. */
public record NameColumn(String name, Kind kind, Codes codes, NameDictionary dictionary) implements Column {}
