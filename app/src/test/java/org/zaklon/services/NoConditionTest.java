package org.zaklon.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cooperation with the police is never a condition of help (Council of Europe Convention, Art. 12(6)): no rule can read it. */
class NoConditionTest {
    private static final Pattern COOPERATION = Pattern.compile("(?i)cooperat|testif|testimon|willing|statement_given|witness");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|--[^\n]*");

    @Test
    void nothingThatDecidesAboutHelpNamesCooperationWithThePolice() throws IOException {
        var named = Stream.of("src/main/java/org/zaklon/services", "src/main/java/org/zaklon/referrals",
                        "src/main/resources/db/migration/services", "src/main/resources/db/migration/referrals",
                        "src/main/jte/services", "src/main/jte/referrals")
                .map(Path::of).filter(Files::exists).flatMap(NoConditionTest::files)
                .filter(f -> COOPERATION.matcher(COMMENT.matcher(text(f)).replaceAll("")).find()).map(Path::toString).toList();
        assertThat(named).isEmpty();
    }

    @Test
    void theTablesOfHelpHaveNoPlaceForIt() {
        var sql = text(Path.of("src/main/resources/db/migration/services/V1__services.sql"));
        assertThat(List.of("police", "proceeding", "interview")).noneMatch(COMMENT.matcher(sql).replaceAll("")::contains);
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
