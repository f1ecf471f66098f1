package org.zaklon.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A country is data (law 13 of the house): its names and codes stand in its profile, never in Java or in a template. */
class NoCountryInJavaTest {
    private static final Pattern COUNTRY = Pattern.compile(
            "\\b(BiH|bih|BIH|FBIH|BRCKO|SIPA|MUP|iq|IRQ)\\b|Bosn|Herceg|Brčko|Srpsk|Sarajev|Iraq|Baghdad|Kurdistan");

    /** Grows never. */
    private static final List<String> ALLOWED = List.of();

    @Test
    void noCountryIsNamedInJavaNorInTemplates() throws IOException {
        assertThat(Stream.of("src/main/java", "src/main/jte").flatMap(NoCountryInJavaTest::namings).toList()).isEqualTo(ALLOWED);
    }

    private static Stream<String> namings(String folder) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).flatMap(NoCountryInJavaTest::lines).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(l -> COUNTRY.matcher(l).find())
                    .map(l -> file.toString().replace('\\', '/') + ": " + l.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
