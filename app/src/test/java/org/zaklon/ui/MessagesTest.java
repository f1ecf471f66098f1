package org.zaklon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zaklon.access.Role;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Unanswered;

/** The words of all modules, as files: complete in every language, neutral where they can be seen by others. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<String> LANGUAGES = List.of("en", "bs", "hr", "sr");

    /** Words that say why somebody is here; none may stand in a title, which others read over a shoulder (law 12). */
    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "en", List.of("victim", "traffick", "exploit", "presum", "shelter", "abuse", "violence", "prostitut", "slave", "forced"),
            "bs", List.of("žrtv", "trgovin", "eksploat", "iskorištav", "pretpostav", "skloništ", "sigurna kuća", "nasilj", "prostituc", "prinud"),
            "hr", List.of("žrtv", "trgovanj", "trgovin", "iskorištav", "pretpostav", "skloništ", "sigurna kuća", "nasilj", "prostituc", "prisil"),
            "sr", List.of("žrtv", "trgovin", "eksploat", "iskorišćav", "pretpostav", "skloništ", "sigurna kuća", "nasilj", "prostituc", "prinud"),
            "ar", List.of("ضحي", "ضحاي", "اتجار", "استغلال", "مأوى", "عنف", "دعارة", "رق "));

    static List<String> modules() throws IOException {
        try (var folders = Files.list(MESSAGES)) {
            return folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageExistsInEveryLanguageWithTheSameArguments(String module) throws IOException {
        var english = read(module, "en");
        for (var language : LANGUAGES) {
            var other = read(module, language);
            assertThat(other.keySet()).as(module + " " + language).isEqualTo(english.keySet());
            assertSameArguments(module + " " + language, english, other);
        }
    }

    /** Arabic is spoken on every page's frame and on the signal form; what it does not say yet is said in English. */
    @ParameterizedTest
    @MethodSource("modules")
    void whatArabicSaysIsAskedForAndHasTheSameArguments(String module) throws IOException {
        assertThat(read("ui", "ar").keySet()).isEqualTo(read("ui", "en").keySet());
        if (Files.exists(MESSAGES.resolve(module).resolve("ar.properties"))) {
            var english = read(module, "en");
            var arabic = read(module, "ar");
            assertThat(english.keySet()).as(module).containsAll(arabic.keySet());
            assertSameArguments(module + " ar", english, arabic);
        }
    }

    private static void assertSameArguments(String where, Map<String, String> english, Map<String, String> other) {
        other.forEach((key, text) -> assertThat(Message.arguments(text)).as(where + " " + key)
                .isEqualTo(Message.arguments(english.get(key))));
        assertThat(other).as(where + " has empty messages").noneSatisfy((k, v) -> assertThat(v).isBlank());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aKeyStandsOnceAndStartsWithItsModule(String module) throws IOException {
        for (var language : LANGUAGES) {
            var keys = new ArrayList<String>();
            for (var line : Files.readAllLines(MESSAGES.resolve(module).resolve(language + ".properties"))) {
                if (!line.isBlank() && !line.startsWith("#") && line.contains("=")) {
                    keys.add(line.substring(0, line.indexOf('=')).strip());
                }
            }
            assertThat(keys).as(module + " " + language).doesNotHaveDuplicates()
                    .allMatch(k -> k.startsWith(module + ".") || k.startsWith("refused."));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTitleSaysWhy(String module) throws IOException {
        var titles = titlesOfTemplates();
        for (var language : FORBIDDEN.keySet()) {
            if (!Files.exists(MESSAGES.resolve(module).resolve(language + ".properties"))) {
                continue;
            }
            read(module, language).forEach((key, text) -> {
                if (key.endsWith(".title") || key.endsWith(".navigation") || titles.contains(key)) {
                    assertThat(FORBIDDEN.get(language).stream().filter(w -> text.toLowerCase(Locale.ROOT).contains(w)))
                            .as(language + " " + key + "=" + text).isEmpty();
                }
            });
        }
    }

    /** What templates hand to the layout, whatever the key is called. */
    private static Set<String> titlesOfTemplates() throws IOException {
        var title = Pattern.compile("template\\.ui\\.layout\\([^`]*?title = \"([^\"]+)\"");
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var found = new TreeSet<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                title.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(found::add);
            }
            return found;
        }
    }

    @Test
    void noWordOfTheFrameIsUnused() throws IOException {
        var used = new StringBuilder();
        for (var root : List.of("src/main/jte", "src/main/java")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    used.append(Files.readString(file));
                }
            }
        }
        var built = new TreeSet<String>();
        for (var e : Map.of("ui.role", Role.values(), "ui.class", DataClass.values(), "ui.purpose", Purpose.values(),
                "ui.unanswered", Unanswered.values()).entrySet()) {
            for (var value : e.getValue()) {
                built.add(e.getKey() + "." + ((Enum<?>) value).name());
            }
        }
        for (var prefix : List.of("ui.error.", "ui.design.field.", "ui.design.code.", "ui.design.")) {
            read("ui", "en").keySet().stream().filter(k -> k.startsWith(prefix)
                    && used.indexOf("\"" + k.substring(prefix.length()) + "\"") >= 0).forEach(built::add);
        }
        assertThat(read("ui", "en").keySet().stream()
                .filter(k -> !built.contains(k) && used.indexOf("\"" + k + "\"") < 0 && !k.startsWith("refused."))).isEmpty();
        assertThat(read("ui", "en").keySet()).containsAll(built);
    }

    @Test
    void everyMessageCanBeSpokenInEveryLanguage() {
        var texts = SmallTexts.texts();
        var keys = Texts.raw("en").keySet();
        for (var language : texts.languages()) {
            for (var key : keys) {
                assertThat(texts.in(language).get(key, 1, 2, 3, 4, 5, 6)).as(key).isNotBlank();
            }
        }
    }

    private static Map<String, String> read(String module, String language) throws IOException {
        var file = MESSAGES.resolve(module).resolve(language + ".properties");
        assertThat(file).as("messages of " + module).exists();
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(k -> k, properties::getProperty, (a, b) -> a, TreeMap::new));
    }
}
