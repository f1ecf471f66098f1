package org.zaklon.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zaklon.audit.Entry.Result;
import org.zaklon.audit.Log;
import org.zaklon.country.Country;
import org.zaklon.country.Language;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.ui.Texts;

/** Every line of the log is a sentence in every language. */
class LogWordsTest {
    private static final Pattern LITERAL = Pattern.compile("(?:entry|bySystem)\\(\\s*\"([A-Z_]+)\"\\s*\\)");
    private static final Pattern DETAIL = Pattern.compile("\\.with\\(\\s*\"([a-zA-Z-]+)\"");

    private final Country country = new Country(ProfileReader.bundled("bih"));
    private final Texts texts = new Texts(country.languages(), country.zone(), InstantSource.system(), true);

    @Test
    void everyActHasASentenceInEveryLanguage() {
        for (var language : country.languages()) {
            var words = texts.in(language);
            for (var act : LogWords.acts()) {
                assertThat(words.has("oversight.act." + act)).as("%s, %s asked for", language.tag(), act).isTrue();
                assertThat(words.has("oversight.done." + act)).as("%s, %s done", language.tag(), act).isTrue();
            }
        }
    }

    @Test
    void noRoomWritesAnActOrADetailThatNobodyCanReadOut() {
        var acts = new TreeSet<String>();
        var details = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/zaklon"))) {
            sources.filter(f -> f.toString().endsWith(".java")).forEach(f -> {
                var text = read(f);
                LITERAL.matcher(text).results().forEach(m -> acts.add(m.group(1)));
                if (text.contains("audit.append") || text.contains("Entry ")) {
                    DETAIL.matcher(text).results().forEach(m -> details.add(m.group(1)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(acts).isSubsetOf(LogWords.acts());
        var english = texts.in(country.language("en"));
        assertThat(details).allSatisfy(detail -> assertThat(english.has("oversight.detail." + detail)).as(detail).isTrue());
    }

    @Test
    void aLineReadsAsASentenceWithUnitRoleAndTime() {
        var unit = country.units().getFirst();
        var line = new Log.Line(Instant.parse("2026-11-21T13:05:00Z"), UUID.fromString("7b1c2f6e-0000-4000-8000-000000000001"),
                unit.agency().value(), unit.code().value(), "CASE_MANAGER", "SHARE", Result.DONE, null, null, null, "ASSISTANCE",
                Map.of("classes", "C1,C8"));
        var said = in("en", line);
        assertThat(said.what()).isEqualTo("Data were shared");
        assertThat(said.who()).isEqualTo("Case manager, " + unit.name().in("en"));
        assertThat(said.person()).isEqualTo("person 7b1c2f6e");
        assertThat(said.when()).isEqualTo("21 November 2026 at 14:05");
        assertThat(said.details().getFirst()).startsWith("Data: ").doesNotContain("C1");
        assertThat(in("hr", line).what()).isEqualTo("Podaci su podijeljeni");
        assertThat(in("sr-Cyrl", line).what()).isEqualTo("Подаци су подијељени");
    }

    @Test
    void aRefusalSaysWhatWasAskedAndWhyItWasRefused() {
        var line = new Log.Line(Instant.EPOCH, UUID.randomUUID(), "A", "no-such-unit", "SERVICE_PROVIDER", "CASE_READ", Result.REFUSED,
                "unknown", null, null, null, Map.of());
        assertThat(in("en", line).what()).isEqualTo("Refused: Reading a case");
        assertThat(in("en", line).why()).isEqualTo("nothing there that is open to this person");
        assertThat(in("en", line).who()).isEqualTo("Service provider, no-such-unit");
    }

    @Test
    void thePlatformAndStrangersHaveNames() {
        var job = new Log.Line(Instant.EPOCH, null, null, null, "SYSTEM", "SHARE_STOPPED", Result.DONE, null, null, null, null, Map.of());
        var stranger = new Log.Line(Instant.EPOCH, null, null, null, "SYSTEM", "SIGN_IN_FAILED", Result.REFUSED, "x", null, null, null,
                Map.of());
        assertThat(in("en", job).who()).isEqualTo("The platform itself");
        assertThat(in("en", job).person()).isNull();
        assertThat(in("en", stranger).who()).isEqualTo("Somebody not signed in");
    }

    private LogSentence in(String tag, Log.Line line) {
        Language language = country.language(tag);
        return new LogWords(Objects.requireNonNull(texts.in(language)), country).sentence(line, "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
