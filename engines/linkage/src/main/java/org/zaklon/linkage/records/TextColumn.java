package org.zaklon.linkage.records;

import java.util.List;

/** A column of anything else, as text that was made plain after its kind. */
public record TextColumn(String name, Kind kind, Codes codes, List<String> values) implements Column {}
