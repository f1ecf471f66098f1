package org.zaklon.portal.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What the columns of a {@link TidyCsv} are, as W3C "Metadata Vocabulary for Tabular Data" (2015). */
final class CsvDescription {
    private static final Set<String> NUMBERS = Set.of("value", "low", "high", "edition");

    private CsvDescription() {}

    static byte[] of(Figures figures, Labels labels, Addresses addresses) {
        var about = figures.edition().about();
        var t = labels.t();
        var language = labels.language();
        var columns = new ArrayList<Map<String, Object>>();
        for (var axis : figures.axes()) {
            columns.add(Map.of("name", axis.name(), "titles", axis.name(), "dc:description", labels.dimension(axis.name()), "datatype", "string",
                    "required", true));
            columns.add(Map.of("name", axis.name() + "_label", "titles", axis.name() + "_label", "lang", language, "datatype", "string"));
        }
        TidyCsv.columns(figures).stream().skip(figures.axes().size() * 2L).forEach(name -> columns.add(Map.of("name", name, "titles", name,
                "dc:description", t.get("open.column." + name),
                "datatype", NUMBERS.contains(name) ? "integer" : name.equals("as_of") ? "date" : name.equals("page") ? "anyURI" : "string")));
        var description = new LinkedHashMap<String, Object>();
        description.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", language)));
        description.put("url", addresses.of(figures.path() + ".csv" + figures.question()));
        description.put("dc:title", labels.title());
        description.put("dc:description", labels.notes());
        description.put("dc:source", t.say(about.source()));
        description.put("dc:license", about.licence());
        description.put("dc:issued", figures.edition().publishedAt().toString());
        description.put("dialect", Map.of("encoding", "utf-8", "header", true));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("columns", columns);
        if (!figures.axes().isEmpty()) {
            schema.put("primaryKey", figures.axes().stream().map(a -> a.name()).toList());
        }
        description.put("tableSchema", schema);
        return JsonMapper.shared().writeValueAsBytes(description);
    }
}
