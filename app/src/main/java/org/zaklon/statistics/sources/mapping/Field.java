package org.zaklon.statistics.sources.mapping;

import java.util.Map;
import java.util.Set;

/**
 * A column that is kept.
 *
 * @param column its name in the file
 * @param title in words, by language tag
 * @param missing values that mean nothing is known, besides the empty one
 * @param codes the categories that may occur, each with what it is kept as; empty where any may
 */
public record Field(String column, Role role, Map<String, String> title, Set<String> missing, Map<String, String> codes) {
    public Field {
        title = Map.copyOf(title);
        missing = Set.copyOf(missing);
        codes = Map.copyOf(codes);
    }
}
