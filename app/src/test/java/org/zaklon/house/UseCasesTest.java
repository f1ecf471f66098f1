package org.zaklon.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zaklon.access.Act;
import org.zaklon.access.Role;
import org.zaklon.house.Sources.Source;

/**
 * One identifier for a use case: the act that access decides about is the name of the class that does it, of the line in the log
 * and of a row of {@code docs/audit-events.md}. That page is written by this test ({@code -Dzaklon.write=true}) and compared.
 */
class UseCasesTest {
    private static final Path PAGE = Path.of("../docs/audit-events.md");

    /** Where a class is not simply the verb and the noun of its act. */
    private final Map<String, String> named = Sources.list("use-cases.txt").stream().map(line -> line.split("\\s+"))
            .collect(Collectors.toMap(words -> words[0], words -> words[1]));

    @Test
    void everyActIsAskedAboutByTheUseCaseOfItsName() {
        var sources = Sources.java().stream().collect(Collectors.toMap(UseCasesTest::name, s -> s, (a, b) -> a));
        var nobodys = Arrays.stream(Act.values()).filter(act -> !asks(sources.get(useCase(act)), act))
                .map(act -> act + " by " + useCase(act)).toList();
        assertThat(nobodys).isEmpty();
    }

    private static boolean asks(Source useCase, Act act) {
        return useCase != null && Pattern.compile("\\bAct\\." + act + "\\b").matcher(useCase.text()).find();
    }

    @Test
    void everyNameThatDiffersIsNeeded() {
        assertThat(named.keySet()).isSubsetOf(Arrays.stream(Act.values()).map(Act::name).toList());
        assertThat(named).allSatisfy((act, useCase) -> assertThat(useCase).isNotEqualTo(usual(act)));
    }

    @Test
    void thePageOfActsSaysWhatTheCodeSays() throws IOException {
        var page = page();
        if (Boolean.getBoolean("zaklon.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private String useCase(Act act) {
        return named.getOrDefault(act.name(), usual(act.name()));
    }

    /** REFERRAL_SEND is done by SendReferral. */
    private static String usual(String act) {
        int last = act.lastIndexOf('_');
        return camel(act.substring(last + 1)) + camel(act.substring(0, last));
    }

    private static String camel(String words) {
        return Arrays.stream(words.split("_")).map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String name(Source source) {
        return source.path().replaceAll(".*/", "").replace(".java", "");
    }

    private String page() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/oversight/en.properties"))) {
            words.load(file);
        }
        var page = new StringBuilder("""
                # Acts and the log

                Whatever somebody does is one act with one name: `access` decides about it, a class with the same verb does it, the
                log keeps it with its outcome (`DONE`, `READ`, `REFUSED`). Refusals are kept with the rule that refused. This page is
                written from the code by `UseCasesTest`; do not edit it.

                | Act | What it is | Needs | Who may | Use case |
                |---|---|---|---|---|
                """);
        for (var act : Act.values()) {
            page.append("| `%s` | %s | %s | %s | `%s` |%n".formatted(act, words.getProperty("oversight.act." + act), needs(act),
                    roles(act), useCase(act)));
        }
        page.append("""

                ## What happens without anybody asking

                Written by the platform itself, or before somebody is known.

                | Entry | What happened |
                |---|---|
                """);
        words.stringPropertyNames().stream().filter(key -> key.startsWith("oversight.done.")).sorted()
                .map(key -> key.substring("oversight.done.".length()))
                .filter(act -> Arrays.stream(Act.values()).noneMatch(a -> a.name().equals(act)))
                .forEach(act -> page.append("| `%s` | %s |%n".formatted(act, words.getProperty("oversight.done." + act))));
        return page.toString();
    }

    private static String needs(Act act) {
        return switch (act.needs()) {
            case NOTHING -> "no record";
            case KNOWN -> "to know the case";
            case OWN_ROW -> "the case in the own unit's queue";
            case OWN_CONTENT -> "to work on it as the managing agency";
            case OVERSIGHT -> "to work on it as the managing agency, or to be its officer for data protection";
            case OPENED -> "a live share";
            case CONTENT -> "to work on it, or a live share";
            case BODY -> "to know the body";
            case SEAT -> "a seat in the body";
            case KEEPER -> "to keep the body";
        };
    }

    private static String roles(Act act) {
        var roles = Arrays.stream(Role.values()).filter(act::allows).map(Role::name).toList();
        return roles.size() == Role.values().length ? "everybody" : String.join(", ", roles).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
