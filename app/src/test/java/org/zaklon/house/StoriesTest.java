package org.zaklon.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of stories says what is shown; each story is a test. */
class StoriesTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void everyStoryOfThePageIsToldByATestOfThatName() throws IOException {
        var named = TEST.matcher(Files.readString(Path.of("../docs/scenarios.md"))).results().map(MatchResult::group).toList();
        assertThat(named).as("ten stories").hasSize(10);
        try (var tests = Files.walk(Path.of("src/test/java"))) {
            var there = tests.map(p -> p.getFileName().toString()).filter(n -> n.endsWith("Test.java")).map(n -> "`" + n.replace(".java", "") + "`")
                    .collect(Collectors.toSet());
            assertThat(there).containsAll(named);
        }
    }
}
