package org.zaklon.statistics.sources.mapping;

import java.util.Map;

/**
 * Where an indicator stands in a file.
 *
 * @param figure the column of the figure; empty where each row is one person and rows are counted
 * @param where the rows that are meant, by column and value
 * @param area the column of the country; or, in capitals, the one country of the whole file
 * @param year the column of the year
 * @param definition who is counted, in the words of the source, by language tag
 */
public record Series(Indicator indicator, String figure, Map<String, String> where, String area, String year, Map<String, String> definition) {
    public Series {
        where = Map.copyOf(where);
        definition = Map.copyOf(definition);
    }

    /** Whether the whole file is about one country. */
    public boolean ofOneArea() {
        return area.matches("[A-Z]{3}");
    }
}
