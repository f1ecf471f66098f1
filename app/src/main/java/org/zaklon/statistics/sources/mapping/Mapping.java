package org.zaklon.statistics.sources.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file is and what its columns mean.
 *
 * @param dataset a short name; files under the same name are vintages of one dataset
 * @param title by language tag, as all texts
 * @param provider who publishes it
 * @param licence under which terms, and where they stand
 * @param definition who or what is counted
 * @param shape whether a row is a person or a figure
 * @param published whether its publisher has made it public already; only such figures may be shown again as they are
 * @param required the columns without which a file is another one
 * @param explored the columns of which free tables are wanted, where its rows are persons
 */
public record Mapping(String dataset, Map<String, String> title, String provider, String licence, Map<String, String> definition, Shape shape,
        boolean published, List<String> required, List<Field> fields, List<Series> series, List<String> explored) {

    /** What one row is. */
    public enum Shape { RECORDS, FIGURES }

    public Mapping {
        title = Map.copyOf(title);
        definition = Map.copyOf(definition);
        required = List.copyOf(required);
        fields = List.copyOf(fields);
        series = List.copyOf(series);
        explored = List.copyOf(explored);
    }

    public Optional<Field> field(String column) {
        return fields.stream().filter(f -> f.column().equals(column)).findFirst();
    }
}
