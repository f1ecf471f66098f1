package org.zaklon.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
        details.removeAll(LogDetails.IDENTITIES);
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
    void detailsAreReadOutAndNotSpelled() {
        assertThat(details("SHARE", Map.of("to", "EMMAUS-K", "classes", "C3,C8", "ground", "REFERRAL",
                "basis", "C3 CONSENT 7b1c2f6e-0000-4000-8000-000000000001; C8 CLAUSE SP 7/2026 v2 4(1)")))
                .containsExactly("Receiver: EMMAUS, accommodation and support", "Data: Own account and services",
                        "Legal basis: The person’s consent (Own account) and Clause 4(1) of agreement SP 7/2026, version 2 (Services)",
                        "Ground: A referral");
        assertThat(details("REFERRAL_ANSWER", Map.of("to", "DECLINED", "reason", "NO_PLACE")).getFirst()).isEqualTo("New state: Declined");
        assertThat(details("STATISTICS_READ", Map.of("from", "2026-01-01", "to", "2026-03-31", "by", "FORM")))
                .containsExactlyInAnyOrder("From: 1 January 2026", "To: 31 March 2026", "Divided by: Form, each person once");
        assertThat(details("CONSENT_WITHDRAW", Map.of("classes", "", "ended",
                "7b1c2f6e-0000-4000-8000-000000000001,7b1c2f6e-0000-4000-8000-000000000002"))).containsExactly("Shares ended: 2");
        assertThat(details("REFERRAL_SEND", Map.of("share", UUID.randomUUID().toString()))).as("an identity tells nobody anything").isEmpty();
    }

    @Test
    void whatNoListKnowsAnyMoreIsShownAsTheCodeItIs() {
        assertThat(details("CASE_CLOSE", Map.of("reason", "LONG_GONE"))).containsExactly("Reason: LONG_GONE");
        assertThat(details("SHARE", Map.of("to", "NO-SUCH", "basis", "C3 LAW NO-SUCH-LAW")))
                .containsExactly("Receiver: NO-SUCH", "Legal basis: NO-SUCH-LAW");
    }

    @Test
    void aRefusalRepeatsTheAnswerThatTheAskerGot() {
        var line = new Log.Line(Instant.EPOCH, UUID.randomUUID(), "A", "no-such-unit", "CASE_MANAGER", "REFERRAL_END", Result.REFUSED,
                "refused.state.meanwhile", null, null, null, Map.of());
        assertThat(in("en", line).why()).isEqualTo("The answer was: “Somebody else was faster. Look at the referral again.”");
    }

    private List<String> details(String act, Map<String, String> codes) {
        return in("en", new Log.Line(Instant.EPOCH, UUID.randomUUID(), "A", "no-such-unit", "CASE_MANAGER", act, Result.DONE, null, null,
                null, null, codes)).details();
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
