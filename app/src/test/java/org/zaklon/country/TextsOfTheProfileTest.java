package org.zaklon.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zaklon.country.reading.ProfileReader;

class TextsOfTheProfileTest {
    private static final String LATIN = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ";
    private static final String CYRILLIC = "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ";

    /** Words of a neighbouring standard that slip in when texts are copied from one language to the next. */
    private static final Pattern NOT_CROATIAN = Pattern.compile(
            "(?iU)\\b(tačn|saradnj|izvještaj|sedmic|opštin|evrop|porodic|saglasn|tužilaštv|bezbjed|prevare?\\b|zloupotreb|uslov|nauk|naučn|ko\\b|niko\\b|neko\\b|šta\\b|obavezuj|fabrik|finansi|hiljad)");
    private static final Pattern NOT_SERBIAN = Pattern.compile(
            "(?iU)\\b(točn|suradnj|izvješć|tjed[na]|općin|europ|obitelj|suglasn|tužiteljstv|skrbni|zlouporab|uvjet|znanost|tko\\b|nitko\\b|netko\\b|što se\\b|obvez|tvornic|osob[aeuio]\\b|osobom|sustav|sigurnos|opć|iskorištav)");
    private static final Pattern NOT_BOSNIAN = Pattern.compile(
            "(?iU)\\b(točn|suradnj|izvješć|tjed[na]|europ|suglasn|tužiteljstv|skrbni|zlouporab|uvjet|tko\\b|nitko\\b|opštin|bezbjed|lice\\b|lica\\b|licu\\b)");

    private static final Profile PROFILE = ProfileReader.bundled("bih");

    @Test
    void everySerbianTextTurnedToCyrillicAndBackIsTheSame() throws IOException {
        assertThat(Stream.concat(texts("sr-Latn"), messages())).allSatisfy(t -> assertThat(latin(Cyrillic.of(t))).isEqualTo(t));
    }

    @Test
    void eachLanguageKeepsItsOwnWords() {
        assertThat(texts("hr").filter(t -> NOT_CROATIAN.matcher(t).find())).isEmpty();
        assertThat(texts("sr-Latn").filter(t -> NOT_SERBIAN.matcher(t).find())).isEmpty();
        assertThat(texts("bs").filter(t -> NOT_BOSNIAN.matcher(t).find())).isEmpty();
    }

    private static Stream<String> texts(String tag) {
        var rules = Stream.concat(
                PROFILE.timers().stream().flatMap(t -> Stream.of(t.label(), t.extension(), t.suspension())),
                PROFILE.legalBases().stream().flatMap(b -> Stream.of(b.instrument(), b.text())));
        var codes = PROFILE.codeLists().stream().filter(l -> !l.id().equals("countries")).flatMap(l -> l.codes().stream()).map(Code::label);
        var names = Stream.of(PROFILE.agencies().stream().map(Agency::name), PROFILE.units().stream().map(Unit::name),
                PROFILE.areas().stream().map(Area::name)).flatMap(s -> s);
        var forms = PROFILE.forms().stream().flatMap(f -> Stream.concat(Stream.of(f.title(), f.readers()),
                f.sections().stream().flatMap(s -> Stream.concat(Stream.of(s.title(), s.intro()),
                        s.fields().stream().flatMap(q -> Stream.of(q.label(), q.hint()))))));
        return Stream.of(rules, codes, names, forms).flatMap(s -> s).filter(Objects::nonNull).map(l -> l.in(tag));
    }

    private static Stream<String> messages() throws IOException {
        var folder = Path.of("src/main/resources/messages");
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.endsWith("sr.properties")).toList().stream().flatMap(TextsOfTheProfileTest::values);
        }
    }

    private static Stream<String> values(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(properties.values()).stream().map(Object::toString);
    }

    private static String latin(String cyrillic) {
        var out = new StringBuilder();
        for (var i = 0; i < cyrillic.length(); i++) {
            var letter = cyrillic.charAt(i);
            var capitals = i + 1 < cyrillic.length() && Character.isUpperCase(cyrillic.charAt(i + 1));
            out.append(switch (letter) {
                case 'љ' -> "lj";
                case 'њ' -> "nj";
                case 'џ' -> "dž";
                case 'Љ' -> capitals ? "LJ" : "Lj";
                case 'Њ' -> capitals ? "NJ" : "Nj";
                case 'Џ' -> capitals ? "DŽ" : "Dž";
                default -> CYRILLIC.indexOf(letter) < 0 ? Character.toString(letter) : Character.toString(LATIN.charAt(CYRILLIC.indexOf(letter)));
            });
        }
        return out.toString();
    }
}
