package org.zaklon.portal.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.open.Figures.Figure;
import org.zaklon.portal.open.Figures.Flag;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-stat 2.0, class dataset (json-stat.org/full). A number that is no number ({@code <10}) is null with its status; what stands in print, and
 * the bounds that follow from the rule, stand in {@code extension} in the same order.
 */
final class JsonStat {
    private static final Set<String> TIME = Set.of("year", "month");

    private JsonStat() {}

    static byte[] of(Figures figures, Labels labels, Addresses addresses) {
        var edition = figures.edition();
        var t = labels.t();
        var json = new LinkedHashMap<String, Object>();
        json.put("version", "2.0");
        json.put("class", "dataset");
        json.put("href", addresses.of(figures.path() + ".json" + figures.question()));
        json.put("label", labels.title());
        json.put("source", t.say(edition.about().source()));
        json.put("updated", edition.publishedAt().toString());
        json.put("note", labels.notes());
        json.put("id", figures.axes().stream().map(Dimension::name).toList());
        json.put("size", figures.axes().stream().map(Dimension::categories).toList());
        var times = figures.axes().stream().map(Dimension::name).filter(TIME::contains).toList();
        if (!times.isEmpty()) {
            json.put("role", Map.of("time", times));
        }
        var dimensions = new LinkedHashMap<String, Object>();
        figures.axes().forEach(axis -> dimensions.put(axis.name(), dimension(axis, labels)));
        json.put("dimension", dimensions);
        json.put("value", figures.cells().stream().map(Figure::value).toList());
        json.put("status", status(figures));
        json.put("link", Map.of("alternate", List.of(
                link("text/html", addresses.of(Addresses.page(edition))),
                link("text/csv", addresses.of(figures.path() + ".csv" + figures.question())),
                link(Format.XLSX.type(), addresses.of(figures.path() + ".xlsx" + figures.question())))));
        json.put("extension", extension(figures, labels));
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    private static Map<String, String> link(String type, String href) {
        var link = new LinkedHashMap<String, String>();
        link.put("type", type);
        link.put("href", href);
        return link;
    }

    private static Map<String, Object> dimension(Dimension axis, Labels labels) {
        var index = new ArrayList<String>();
        var label = new LinkedHashMap<String, String>();
        var child = new LinkedHashMap<String, List<String>>();
        for (int category = 0; category < axis.categories(); category++) {
            var code = axis.code(category);
            index.add(code);
            label.put(code, labels.code(axis.name(), code));
            // of several hierarchies the first: JSON-stat knows one way to divide a category
            axis.parts(category).stream().findFirst().ifPresent(parts -> child.put(code, java.util.Arrays.stream(parts).mapToObj(axis::code).toList()));
        }
        var category = new LinkedHashMap<String, Object>();
        category.put("index", index);
        category.put("label", label);
        category.put("child", child);
        var dimension = new LinkedHashMap<String, Object>();
        dimension.put("label", labels.dimension(axis.name()));
        dimension.put("category", category);
        return dimension;
    }

    /** By the place of the cell; what is exact needs no word. */
    private static Map<String, String> status(Figures figures) {
        var status = new LinkedHashMap<String, String>();
        for (int cell = 0; cell < figures.cells().size(); cell++) {
            var flag = figures.cells().get(cell).flag();
            if (flag != Flag.EXACT) {
                status.put(Integer.toString(cell), word(flag));
            }
        }
        return status;
    }

    private static Map<String, Object> extension(Figures figures, Labels labels) {
        var edition = figures.edition();
        var words = new LinkedHashMap<String, String>();
        figures.cells().stream().map(Figure::flag).distinct().sorted().forEach(flag -> words.put(word(flag), labels.flag(flag)));
        var extension = new LinkedHashMap<String, Object>();
        extension.put("dataset", edition.dataset());
        extension.put("edition", edition.number());
        extension.put("vintage", edition.vintage());
        extension.put("asOf", edition.cutoff().toString());
        extension.put("digest", edition.digest());
        extension.put("kind", edition.kind().name().toLowerCase(Locale.ROOT));
        extension.put("origin", figures.origin().name().toLowerCase(Locale.ROOT));
        extension.put("unit", labels.unit());
        extension.put("licence", edition.about().licence());
        extension.put("fixed", new java.util.TreeMap<>(figures.fixed()));
        extension.put("statusLabel", words);
        extension.put("shown", figures.cells().stream().map(Figure::shown).toList());
        if (figures.cells().stream().anyMatch(figure -> figure.asOf() != null)) {
            extension.put("cellAsOf", figures.cells().stream().map(figure -> figures.asOf(figure).toString()).toList());
        }
        extension.put("low", figures.cells().stream().map(Figure::low).toList());
        extension.put("high", figures.cells().stream().map(Figure::high).toList());
        return extension;
    }

    private static String word(Flag flag) {
        return flag.name().toLowerCase(Locale.ROOT);
    }
}
