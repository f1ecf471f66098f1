package org.zaklon.statistics.sources.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping as a YAML text; docs/imports.md explains the keys. */
public final class MappingFile {
    private static final Set<String> KEYS = Set.of("dataset", "title", "provider", "licence", "definition", "rows", "published", "missing",
            "columns", "series", "required", "explored");

    private MappingFile() {}

    /** @throws InvalidMapping with the line or the key that is wrong */
    public static Mapping read(String yaml) {
        Object root;
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            root = new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new InvalidMapping("line %d: %s".formatted(mark == null ? 1 : mark.getLine() + 1, e.getProblem()));
        } catch (YAMLException e) {
            throw new InvalidMapping("not readable as YAML");
        }
        var keys = keys(root, "the mapping", KEYS);
        var dataset = text(keys, "dataset");
        if (!dataset.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw new InvalidMapping("dataset: small letters, digits and hyphens, at most 41");
        }
        var missing = new HashSet<>(texts(keys, "missing"));
        var fields = fields(keys, missing);
        var names = fields.stream().map(Field::column).collect(Collectors.toSet());
        var required = keys.containsKey("required") ? texts(keys, "required") : fields.stream().map(Field::column).toList();
        var explored = texts(keys, "explored");
        require(names, "required", required);
        require(names, "explored", explored);
        return new Mapping(dataset, words(keys, "title", true), text(keys, "provider"), text(keys, "licence"), words(keys, "definition", true),
                choice(Mapping.Shape.class, "rows", text(keys, "rows")), Boolean.TRUE.equals(keys.get("published")), required, fields,
                series(keys, names), explored);
    }

    private static List<Field> fields(Map<String, Object> keys, Set<String> missing) {
        var fields = new ArrayList<Field>();
        if (!(keys.get("columns") instanceof Map<?, ?> columns) || columns.isEmpty()) {
            throw new InvalidMapping("columns: at least one is expected");
        }
        columns.forEach((name, said) -> {
            var column = String.valueOf(name);
            var key = "columns." + column;
            if (said instanceof String role) {
                fields.add(new Field(column, choice(Role.class, key, role), Map.of(), missing, Map.of()));
                return;
            }
            var more = keys(said, key, Set.of("role", "title", "missing", "codes"));
            var own = new HashSet<>(missing);
            own.addAll(texts(more, "missing"));
            fields.add(new Field(column, choice(Role.class, key + ".role", text(more, "role")), words(more, "title", false), own, codes(more, key)));
        });
        return fields;
    }

    private static Map<String, String> codes(Map<String, Object> keys, String where) {
        var codes = new LinkedHashMap<String, String>();
        switch (keys.get("codes")) {
            case null -> { }
            case List<?> list -> list.forEach(code -> codes.put(String.valueOf(code), String.valueOf(code)));
            case Map<?, ?> map -> map.forEach((code, kept) -> codes.put(String.valueOf(code), String.valueOf(kept)));
            default -> throw new InvalidMapping(where + ".codes: a list or a map is expected");
        }
        return codes;
    }

    private static List<Series> series(Map<String, Object> keys, Set<String> names) {
        var all = new ArrayList<Series>();
        if (!(keys.getOrDefault("series", List.of()) instanceof List<?> list)) {
            throw new InvalidMapping("series: a list is expected");
        }
        for (int i = 0; i < list.size(); i++) {
            var key = "series[%d]".formatted(i + 1);
            var one = keys(list.get(i), key, Set.of("indicator", "figure", "where", "area", "year", "definition"));
            var indicator = Indicator.of(text(one, "indicator")).orElseThrow(() -> new InvalidMapping(key + ".indicator: one of "
                    + Arrays.stream(Indicator.values()).map(Indicator::code).collect(Collectors.joining(", "))));
            var where = new HashMap<String, String>();
            if (one.get("where") instanceof Map<?, ?> conditions) {
                conditions.forEach((column, value) -> where.put(String.valueOf(column), String.valueOf(value)));
            }
            var found = new Series(indicator, one.containsKey("figure") ? text(one, "figure") : "", where, text(one, "area"), text(one, "year"),
                    words(one.containsKey("definition") ? one : keys, "definition", true));
            var used = new ArrayList<>(where.keySet());
            used.add(found.year());
            if (!found.figure().isEmpty()) {
                used.add(found.figure());
            }
            if (!found.ofOneArea()) {
                used.add(found.area());
            }
            require(names, key, used);
            all.add(found);
        }
        return all;
    }

    private static void require(Set<String> names, String key, List<String> used) {
        used.stream().filter(column -> !names.contains(column)).findFirst().ifPresent(column -> {
            throw new InvalidMapping("%s: '%s' is none of the columns".formatted(key, column));
        });
    }

    private static Map<String, Object> keys(Object value, String where, Set<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new InvalidMapping(where + ": keys with values are expected");
        }
        var keys = new LinkedHashMap<String, Object>();
        map.forEach((key, said) -> {
            if (!known.contains(String.valueOf(key))) {
                throw new InvalidMapping("%s: unknown key '%s'".formatted(where, key));
            }
            keys.put(String.valueOf(key), said);
        });
        return keys;
    }

    private static String text(Map<String, Object> keys, String key) {
        var value = keys.get(key);
        if (value == null || String.valueOf(value).isBlank() || value instanceof Map || value instanceof List) {
            throw new InvalidMapping(key + ": a text is expected");
        }
        return String.valueOf(value).strip();
    }

    private static List<String> texts(Map<String, Object> keys, String key) {
        return switch (keys.get(key)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> throw new InvalidMapping(key + ": a list is expected");
        };
    }

    /** A text by language tag; a bare text is English. */
    private static Map<String, String> words(Map<String, Object> keys, String key, boolean needed) {
        return switch (keys.get(key)) {
            case null -> {
                if (needed) {
                    throw new InvalidMapping(key + ": a text is expected");
                }
                yield Map.of();
            }
            case Map<?, ?> map -> map.entrySet().stream().collect(Collectors.toMap(e -> String.valueOf(e.getKey()),
                    e -> String.valueOf(e.getValue()).strip()));
            case List<?> _ -> throw new InvalidMapping(key + ": a text is expected");
            case Object text -> Map.of("en", String.valueOf(text).strip());
        };
    }

    private static <E extends Enum<E>> E choice(Class<E> choices, String key, String said) {
        return Arrays.stream(choices.getEnumConstants()).filter(c -> c.name().equalsIgnoreCase(said)).findFirst()
                .orElseThrow(() -> new InvalidMapping("%s: one of %s is expected".formatted(key, Arrays.stream(choices.getEnumConstants())
                        .map(c -> c.name().toLowerCase(java.util.Locale.ROOT)).collect(Collectors.joining(", ")))));
    }
}
