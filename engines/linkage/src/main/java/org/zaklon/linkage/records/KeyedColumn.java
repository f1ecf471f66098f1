package org.zaklon.linkage.records;

import java.util.List;

/**
 * A column of encodings: no value, only Bloom filters under a key. Every record has a code of its own, even where two filters
 * are equal: how often a value occurs stays hidden.
 *
 * @param filters of all columns of one set of records; codes count through them
 * @param noise the share of bits that were drawn anew, 0 where none was
 */
public record KeyedColumn(String name, Kind kind, Codes codes, List<long[]> filters, double noise) implements Column {}
