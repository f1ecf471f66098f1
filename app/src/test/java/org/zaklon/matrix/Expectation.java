package org.zaklon.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zaklon.access.Role;

/**
 * The checked-in table of who may what: {@code authorisation-matrix.txt}, written to be read by a person.
 *
 * @param kind what the row says: who is let in, that it is open to strangers too, or that it is one's own
 * @param of what has to be known before one is refused with a reason: a case, a referral, ...
 * @param open roles that are let in, by relation; for a route that names no case under {@code null}
 * @param typed what a form would send
 * @param body what a program would send; may be null
 * @param refused the status of a refusal to somebody who may know of the case, or for a route that names none
 */
record Expectation(String route, Kind kind, String of, Map<Relation, Set<Role>> open, Set<Role> everywhere, int refused,
        Map<String, String> typed, String body) {

    enum Kind { ROLES, CASE, PUBLIC, ANYBODY, NOBODY }

    private static final Path TABLE = Path.of("src/test/resources/authorisation-matrix.txt");
    private static final Pattern GROUP = Pattern.compile("(\\w+):([^;]*)");

    /** The whole table: rows by route, and what variables in paths stand for. */
    record Table(Map<String, Expectation> rows, Map<String, String> values) {}

    boolean lets(Role role, Relation relation) {
        return kind == Kind.CASE ? open.getOrDefault(relation, Set.of()).contains(role) : everywhere.contains(role);
    }

    /** The relations in which this is asked. */
    Set<Relation> relations() {
        return kind != Kind.CASE ? EnumSet.of(Relation.UNIT, Relation.WALL) : of.startsWith("a-body") ? Relation.toBody() : Relation.toCase();
    }

    static Expectation unknown(String route) {
        return new Expectation(route, Kind.NOBODY, null, Map.of(), Set.of(), 403, Map.of(), null);
    }

    static Table read() {
        var rows = new LinkedHashMap<String, Expectation>();
        var values = new HashMap<String, String>();
        var names = new HashMap<String, Set<Role>>();
        for (var line : lines()) {
            if (line.startsWith("let ")) {
                var words = line.substring(4).split("=", 2);
                names.put(words[0].strip(), roles(words[1], names));
            } else if (line.startsWith("{")) {
                var words = line.split("=", 2);
                values.put(words[0].replaceAll("[{}\\s]", ""), words[1].strip());
            } else {
                var row = row(line, names);
                if (rows.put(row.route(), row) != null) {
                    throw new IllegalStateException("two rows for " + row.route());
                }
            }
        }
        return new Table(rows, values);
    }

    private static Expectation row(String line, Map<String, Set<Role>> names) {
        var cells = line.split("\\|");
        var route = cells[0].strip().replaceAll("\\s+", " ");
        var says = cells[1].strip();
        int refused = cells.length > 2 && !cells[2].isBlank() ? Integer.parseInt(cells[2].strip()) : 403;
        var typed = new LinkedHashMap<String, String>();
        var body = cells.length > 3 && cells[3].strip().startsWith("{") ? cells[3].strip() : null;
        if (cells.length > 3 && body == null) {
            for (var field : cells[3].strip().split("&")) {
                typed.put(field.split("=")[0], field.split("=")[1]);
            }
        }
        return switch (says) {
            case "public" -> new Expectation(route, Kind.PUBLIC, null, Map.of(), EnumSet.allOf(Role.class), refused, typed, body);
            case "anybody" -> new Expectation(route, Kind.ANYBODY, null, Map.of(), EnumSet.allOf(Role.class), refused, typed, body);
            case "nobody" -> new Expectation(route, Kind.NOBODY, null, Map.of(), Set.of(), refused, typed, body);
            default -> says.contains(":")
                    ? new Expectation(route, Kind.CASE, says.startsWith("[") ? says.substring(1, says.indexOf(']')) : "a-case",
                            relations(says, names), Set.of(), refused, typed, body)
                    : new Expectation(route, Kind.ROLES, null, Map.of(), roles(says, names), refused, typed, body);
        };
    }

    private static Map<Relation, Set<Role>> relations(String says, Map<String, Set<Role>> names) {
        var open = new EnumMap<Relation, Set<Role>>(Relation.class);
        var groups = GROUP.matcher(says);
        while (groups.find()) {
            open.put(Relation.valueOf(groups.group(1).toUpperCase(java.util.Locale.ROOT)), roles(groups.group(2), names));
        }
        return open;
    }

    private static Set<Role> roles(String words, Map<String, Set<Role>> names) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : words.strip().split("\\s+")) {
            if (word.isEmpty() || word.equals("-")) {
                continue;
            }
            if (word.equals("*")) {
                roles.addAll(EnumSet.allOf(Role.class));
            } else if (names.containsKey(word)) {
                roles.addAll(names.get(word));
            } else if (word.startsWith("-")) {
                roles.remove(Role.valueOf(word.substring(1)));
            } else {
                roles.add(Role.valueOf(word));
            }
        }
        return roles;
    }

    private static List<String> lines() {
        try {
            var lines = new ArrayList<String>();
            for (var line : Files.readAllLines(TABLE)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
