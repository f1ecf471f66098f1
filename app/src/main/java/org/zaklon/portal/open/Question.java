package org.zaklon.portal.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;
import org.zaklon.api.Malformed;
import org.zaklon.disclosure.table.Dimension;

/**
 * What somebody asks of a table: {@code ?by=year,sex&form=LABOUR}. An address with a name that means nothing is refused, so that a mistyped
 * filter does not silently give the unfiltered figures.
 *
 * @param by the dimensions to divide by; empty where nothing was chosen
 * @param where the code at which another dimension stands
 * @param lang the tag of the language of labels; null where none was chosen
 */
public record Question(List<String> by, Map<String, String> where, String lang) {
    private static final Set<String> RESERVED = Set.of("by", "lang");

    public Question {
        by = List.copyOf(by);
        where = new TreeMap<>(where);
    }

    /** @throws Malformed where a name stands twice */
    public static Question of(MultiValueMap<String, String> query) {
        var by = new ArrayList<String>();
        var where = new TreeMap<String, String>();
        query.forEach((name, values) -> {
            if (values.size() > 1) {
                throw wrong(name, "open.malformed.twice");
            }
            if (!RESERVED.contains(name)) {
                where.put(name, values.getFirst());
            }
        });
        var asked = query.getFirst("by");
        if (asked != null && !asked.isBlank()) {
            by.addAll(List.of(asked.split(",", -1)));
        }
        return new Question(by, where, query.getFirst("lang"));
    }

    /**
     * The same question to a table of these dimensions.
     *
     * @param usual what it is divided by where nothing was chosen
     * @throws Malformed where it names what they do not have, or asks for too much at once
     */
    public Question within(List<Dimension> dimensions, List<String> usual) {
        var chosen = by.isEmpty() ? usual.stream().filter(name -> !where.containsKey(name)).toList() : by;
        if (chosen.size() > Slice.WAYS) {
            throw wrong("by", "open.malformed.ways");
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            throw wrong("by", "open.malformed.twice");
        }
        for (var name : chosen) {
            if (where.containsKey(name) || dimensions.stream().noneMatch(d -> d.name().equals(name))) {
                throw wrong("by", "open.malformed.dimension");
            }
        }
        where.forEach((name, code) -> {
            var dimension = dimensions.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow(() -> wrong(name, "open.malformed.dimension"));
            if (dimension.category(code) < 0) {
                throw wrong(name, "open.malformed.code");
            }
        });
        return new Question(chosen, where, lang);
    }

    static Malformed wrong(String name, String key) {
        // what was typed is not repeated unless it could be a name of ours
        return new Malformed("/" + (name.matches("[a-z0-9-]{1,40}") ? name : "query"), key);
    }

    /** As it stands in an address, always in the same order; empty where nothing is asked. */
    public String query() {
        var parts = new ArrayList<String>();
        if (!by.isEmpty()) {
            parts.add("by=" + String.join(",", by));
        }
        where.forEach((name, code) -> parts.add(name + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8)));
        if (lang != null) {
            parts.add("lang=" + lang);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
