package org.zaklon.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sources of the house, as text. */
final class Sources {
    private static final Pattern TEXTS = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern SQL =
            Pattern.compile("\\b(select|insert into|update|delete from|with recursive)\\b", Pattern.CASE_INSENSITIVE);

    private Sources() {}

    /** One source file; the path is relative to its root, with slashes. */
    record Source(String path, String text) {

        /** The module, which is the first folder under {@code org/zaklon}; empty for the application class itself. */
        String module() {
            var inside = path.replaceFirst("^org/zaklon/", "");
            return inside.contains("/") ? inside.substring(0, inside.indexOf('/')) : "";
        }

        long lines() {
            return text.lines().count();
        }

        /** Every string literal and text block that reads like SQL. */
        List<String> statements() {
            var found = new ArrayList<String>();
            var literals = TEXTS.matcher(text);
            while (literals.find()) {
                var literal = literals.group(1) != null ? literals.group(1) : literals.group(2);
                if (SQL.matcher(literal).find()) {
                    found.add(literal);
                }
            }
            return found;
        }
    }

    static List<Source> java() {
        return under(Path.of("src/main/java"), file -> file.toString().endsWith(".java"));
    }

    static List<Source> migrations() {
        return under(Path.of("src/main/resources/db/migration"), file -> file.toString().endsWith(".sql"));
    }

    static List<Source> templates() {
        return under(Path.of("src/main/jte"), file -> file.toString().endsWith(".jte"));
    }

    static List<Source> under(Path root, Predicate<Path> wanted) {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).filter(wanted).sorted()
                    .map(file -> new Source(root.relativize(file).toString().replace('\\', '/'), read(file)))
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a list in {@code src/test/resources/house}, without comments. */
    static List<String> list(String name) {
        return read(Path.of("src/test/resources/house", name)).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
