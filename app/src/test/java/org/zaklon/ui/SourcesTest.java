package org.zaklon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules that a look at the files can decide: nothing inline, nothing physical, nothing vendored without its papers. */
class SourcesTest {
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Left and right break a page that is read from the right. Ranges in media queries have no colon and stay allowed. */
    private static final Pattern PHYSICAL = Pattern.compile("(?i)(?:^|[;{\\s])((?:margin|padding|border|scroll-margin|scroll-padding)"
            + "-(?:left|right|top|bottom)[\\w-]*|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height)"
            + "|left|right|top|bottom)\\s*:|(?:text-align|float|clear)\\s*:\\s*(?:left|right)");
    private static final Pattern INLINE = Pattern.compile("(?i)\\sstyle\\s*=|\\son[a-z]+\\s*=\\s*[\"']|<style|javascript:"
            + "|<script(?![^>]*\\ssrc=)|\\s(?:align|bgcolor)=");

    @Test
    void theStyleSheetKnowsStartAndEndNotLeftAndRight() throws IOException {
        for (var file : files(STATIC, ".css")) {
            assertThat(PHYSICAL.matcher(Files.readString(file)).results().map(m -> m.group().strip())).as(file.toString()).isEmpty();
        }
    }

    @Test
    void noTemplateHasCodeOrStyleInline() throws IOException {
        for (var file : files(TEMPLATES, ".jte")) {
            var text = Files.readString(file);
            assertThat(INLINE.matcher(text).results().map(m -> m.group().strip())).as(file.toString()).isEmpty();
            assertThat(text).as(file + ": what is unsafe is written nowhere").doesNotContain("$unsafe");
        }
    }

    @Test
    void noTemplateLoadsAnythingFromElsewhere() throws IOException {
        for (var file : files(TEMPLATES, ".jte")) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("(?:src|action|hx-\\w+)=\"(?:https?:)?//");
        }
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        var word = Pattern.compile(">[^<>@$]*\\p{L}{2,}[^<>@$]*<");
        for (var file : files(TEMPLATES, ".jte")) {
            var text = Files.readString(file).replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^\\s*[@!].*$", "")
                    .replaceAll("\\$\\{[^}]*}", "").replace("Zaklon", "");
            assertThat(word.matcher(text).results().map(m -> m.group())).as(file.toString()).isEmpty();
        }
    }

    @Test
    void everyFileOfOthersIsTheOneThatWasPublishedAndNamesItsLicence() throws Exception {
        var lock = Files.readAllLines(STATIC.resolve("vendor/vendor.lock")).stream()
                .filter(l -> !l.startsWith("#")).map(l -> List.of(l.split(" \\| "))).toList();
        assertThat(files(STATIC.resolve("vendor"), ".js")).hasSize(lock.size());
        for (var line : lock) {
            var bytes = Files.readAllBytes(STATIC.resolve("vendor").resolve(line.get(0)));
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))).isEqualTo(line.get(4));
            assertThat(line.get(3)).startsWith("sha512-");
            assertThat(line.get(5)).isNotBlank();
        }
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(suffix)).toList();
        }
    }
}
