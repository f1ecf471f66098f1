package org.zaklon.statistics.sources.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zaklon.statistics.sources.mapping.Field;
import org.zaklon.statistics.sources.mapping.Guess;
import org.zaklon.statistics.sources.mapping.Indicator;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.mapping.Role;
import org.zaklon.statistics.sources.mapping.Series;
import org.zaklon.statistics.sources.reading.RawTable;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;

/** The mapping of a file of one's own as it was typed. */
record MappingForm(RawTable raw, Map<String, String> typed) {
    private static final String ROLE = "role.";
    private static final String INDICATOR = "indicator.";
    private static final String TITLE = "title.";

    /** Nothing typed yet; each column as it looks. */
    static MappingForm guessed(RawTable raw) {
        var typed = new HashMap<String, String>();
        for (int c = 0; c < raw.columns().size(); c++) {
            typed.put(ROLE + c, Guess.of(raw.columns().get(c)).name());
        }
        return new MappingForm(raw, typed);
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    List<Problem> problems(Words t) {
        var problems = new ArrayList<Problem>();
        if (!value("dataset").matches("[a-z0-9][a-z0-9-]{0,40}")) {
            problems.add(new Problem("dataset", t.get("sources.problem.dataset")));
        }
        for (var field : List.of("title", "provider", "licence", "definition")) {
            if (value(field).isEmpty() || value(field).length() > 1000) {
                problems.add(new Problem(field, t.get("sources.problem.needed", t.get(field.equals("title") ? "sources.name" : "sources." + field))));
            }
        }
        if (shape().isEmpty()) {
            problems.add(new Problem("rows", t.get("sources.problem.choose")));
        }
        if (columns().stream().noneMatch(c -> role(c) != Role.IGNORE)) {
            problems.add(new Problem(ROLE + 0, t.get("sources.flaw.NOTHING_MAPPED")));
        }
        var indicators = columns().stream().filter(c -> !value(INDICATOR + c).isEmpty()).toList();
        if (!indicators.isEmpty() && of(Role.YEAR).isEmpty()) {
            problems.add(new Problem(INDICATOR + indicators.getFirst(), t.get("sources.problem.year")));
        }
        if (!indicators.isEmpty() && of(Role.COUNTRY).isEmpty() && !value("area").matches("[A-Z]{3}")) {
            problems.add(new Problem("area", t.get("sources.problem.area")));
        }
        return problems;
    }

    /** @param language in which the texts were typed */
    Mapping mapping(String language) {
        var missing = Arrays.stream(value("missing").split(",")).map(String::strip).filter(m -> !m.isEmpty()).collect(Collectors.toSet());
        var fields = columns().stream().filter(c -> role(c) != Role.IGNORE).map(c -> field(c, language, missing)).toList();
        var definition = Map.of(language, value("definition"));
        var area = of(Role.COUNTRY).orElse(value("area"));
        var series = columns().stream().filter(c -> role(c) == Role.FIGURE).flatMap(c -> Indicator.of(value(INDICATOR + c)).stream()
                .map(i -> new Series(i, name(c), Map.of(), area, of(Role.YEAR).orElseThrow(), definition))).toList();
        return new Mapping(value("dataset"), Map.of(language, value("title")), value("provider"), value("licence"), definition, shape().orElseThrow(),
                value("published").equals("yes"), fields.stream().map(Field::column).toList(), fields, series, List.of());
    }

    private Field field(int c, String language, Set<String> missing) {
        var title = value(TITLE + c);
        return new Field(name(c), role(c), title.isEmpty() ? Map.of() : Map.of(language, title), missing, Map.of());
    }

    private Optional<Mapping.Shape> shape() {
        return Arrays.stream(Mapping.Shape.values()).filter(s -> s.name().equals(value("rows").toUpperCase(Locale.ROOT))).findFirst();
    }

    private Role role(int column) {
        return Arrays.stream(Role.values()).filter(r -> r.name().equals(value(ROLE + column))).findFirst().orElse(Role.IGNORE);
    }

    private Optional<String> of(Role role) {
        return columns().stream().filter(c -> role(c) == role).map(this::name).findFirst();
    }

    private List<Integer> columns() {
        return IntStream.range(0, raw.columns().size()).boxed().toList();
    }

    private String name(int column) {
        Column one = raw.columns().get(column);
        return one.name();
    }
}
