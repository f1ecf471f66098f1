package org.zaklon.country.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.zaklon.country.Confidence;
import org.zaklon.country.Localised;

/** A mapping of a YAML file, read as nodes, because only nodes know their line. Mistakes are noted as in {@link Row}. */
final class Tree {
    private final Reading reading;
    private final String file;
    private final int line;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private Tree(Reading reading, String file, MappingNode mapping) {
        this.reading = reading;
        this.file = file;
        this.line = line(mapping);
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (nodes.put(key, entry.getValueNode()) != null) {
                reading.problems().at(file, line(entry.getKeyNode()), key + " stands twice");
            }
        }
    }

    static Optional<Tree> open(Reading reading, String path) {
        var shown = reading.files().shown(path);
        var text = reading.files().text(path);
        if (text.isEmpty()) {
            reading.problems().missing(shown);
            return Optional.empty();
        }
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(text.get()));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new Tree(reading, shown, mapping));
            }
            reading.problems().at(shown, 1, "a mapping of keys is expected");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            reading.problems().at(shown, mark == null ? 1 : mark.getLine() + 1L, "not readable as YAML: " + e.getProblem());
        }
        return Optional.empty();
    }

    int line() {
        return line;
    }

    void wrong(String text) {
        reading.problems().at(file, line, text);
    }

    void wrong(String key, String text) {
        reading.problems().at(file, nodes.containsKey(key) ? line(nodes.get(key)) : line, text);
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Names keys that nobody reads, which are most often misspelt. */
    Tree only(String... keys) {
        var allowed = Set.of(keys);
        nodes.keySet().stream().filter(k -> !allowed.contains(k)).forEach(k -> wrong(k, "unknown key " + k));
        return this;
    }

    String maybe(String key) {
        return switch (nodes.get(key)) {
            case null -> null;
            case ScalarNode scalar -> scalar.getValue().strip();
            case Node other -> {
                wrong(key, key + " is one word or text");
                yield null;
            }
        };
    }

    String text(String key) {
        var value = maybe(key);
        if (value == null || value.isEmpty()) {
            wrong(key, key + " is missing");
            return "";
        }
        return value;
    }

    boolean yes(String key, boolean otherwise) {
        var value = maybe(key);
        if (value != null && !Set.of("true", "false", "yes", "no").contains(value)) {
            wrong(key, key + " is yes or no, not " + value);
        }
        return value == null ? otherwise : Set.of("true", "yes").contains(value);
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            wrong(key, key + " is no whole number");
            return 0;
        }
    }

    <E extends Enum<E>> E one(Class<E> type, String key) {
        var value = text(key);
        return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(value)).findFirst().orElseGet(() -> {
            if (!value.isEmpty()) {
                wrong(key, "unknown %s %s, one of %s".formatted(key, value, Arrays.toString(type.getEnumConstants())));
            }
            return type.getEnumConstants()[0];
        });
    }

    List<String> words(String key) {
        return switch (nodes.get(key)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue().stream()
                    .map(n -> n instanceof ScalarNode scalar ? scalar.getValue().strip() : "").toList();
            case Node other -> {
                wrong(key, key + " is a list");
                yield List.of();
            }
        };
    }

    List<Tree> trees(String key) {
        if (!(nodes.get(key) instanceof SequenceNode sequence)) {
            if (nodes.containsKey(key)) {
                wrong(key, key + " is a list");
            }
            return List.of();
        }
        var trees = new ArrayList<Tree>();
        for (var node : sequence.getValue()) {
            if (node instanceof MappingNode mapping) {
                trees.add(new Tree(reading, file, mapping));
            } else {
                reading.problems().at(file, line(node), "a mapping of keys is expected in " + key);
            }
        }
        return trees;
    }

    Optional<Tree> tree(String key) {
        return switch (nodes.get(key)) {
            case null -> Optional.empty();
            case MappingNode mapping -> Optional.of(new Tree(reading, file, mapping));
            case Node other -> {
                wrong(key, key + " is a mapping of keys");
                yield Optional.empty();
            }
        };
    }

    /** A text in every authored language. */
    Localised label(String key) {
        var label = maybeLabel(key);
        if (label == null) {
            wrong(key, key + " is missing");
            return new Localised(Map.of());
        }
        return label;
    }

    /** Like {@link #label}, null where the key is absent. */
    Localised maybeLabel(String key) {
        var tree = tree(key);
        if (tree.isEmpty()) {
            return null;
        }
        tree.get().only(reading.labelColumns("").toArray(String[]::new));
        var texts = new HashMap<String, String>();
        for (var language : reading.authored()) {
            var text = tree.get().maybe(language.column());
            if (text == null || text.isEmpty()) {
                tree.get().wrong(language.column(), "%s has no text in %s".formatted(key, language.column()));
            } else {
                texts.put(language.tag(), text);
            }
        }
        return new Localised(texts);
    }

    Confidence confidence() {
        return Words.confidence(text("confidence"), text -> wrong("confidence", text));
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
