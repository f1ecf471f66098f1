package org.zaklon.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class SheetTest {
    @TempDir
    Path folder;

    @Test
    void rowsAreReadPlainOrPackedWithTheLineTheyStandIn() throws IOException {
        var text = "\uFEFF sex , n\nF,\"1,200\"\n\n\"a\nb\",3\nM,4\n";
        for (var file : new Path[] {write("plain.csv", text), packed(text)}) {
            var sheet = Sheet.open(file);
            assertThat(sheet.header()).containsExactly("sex", "n");
            assertThat(sheet.rows().stream().map(Sheet.Row::line)).containsExactly(2L, 4L, 6L);
            assertThat(sheet.rows().stream().map(row -> row.count(sheet.column("n")))).containsExactly(1200L, 3L, 4L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theHeaderTellsWhatStandsBetweenTheFields(String separator) throws IOException {
        var text = "\nid,\"one, two; three\",n\n1,\"a;b|c\",4\n".replaceAll("(?<=id|\"|1),", separator);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            var sheet = Sheet.open(Files.writeString(folder.resolve("a.csv"), text, charset));
            assertThat(sheet.header()).containsExactly("id", "one, two; three", "n");
            assertThat(sheet.rows().getFirst().fields()).containsExactly("1", "a;b|c", "4");
        }
    }

    @Test
    void spacesMakeNoOtherCodeAndZerosBehindAPointNoOtherNumber() throws IOException {
        var row = Sheet.open(write("in.csv", "sex,n,m,k\n F ,12.0,1.5,\"1,5\"\n")).rows().getFirst();
        assertThat(row.code(0)).isEqualTo("F");
        assertThat(row.count(1)).isEqualTo(12);
        assertThatThrownBy(() -> row.count(3)).as("a decimal comma is no thousands comma").hasMessageContaining("column 'k' holds '1,5'");
        assertThatThrownBy(() -> row.count(2)).hasMessageContaining("line 2: column 'm' holds '1.5'");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() throws IOException {
        assertThatThrownBy(() -> Sheet.open(folder)).isInstanceOf(BadInput.class).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Sheet.open(write("a.csv", ""))).hasMessageContaining("line 1: the file is empty");
        assertThatThrownBy(() -> Sheet.open(write("b.csv", "x,y,x\n"))).hasMessageContaining("line 1: the column 'x' stands there twice");
        assertThatThrownBy(() -> Sheet.open(write("c.csv", "x,y\n")).column("z")).hasMessageContaining("no column 'z'; the columns are x, y");
        assertThatThrownBy(() -> Sheet.open(write("d.csv", "x,y\n1,2\n1\n")).rows()).hasMessageContaining("line 3: 1 fields, but the header has 2");
        assertThatThrownBy(() -> Sheet.open(write("e.csv", "x\n-1\n")).rows().getFirst().count(0)).hasMessageContaining("line 2: column 'x' holds '-1'");
        var latin = Files.write(folder.resolve("f.csv"), "x\n\u0161\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Sheet.open(latin).rows()).hasMessageContaining("not UTF-8");
    }

    @Test
    void badInputIsOneSentenceAndExitTwoAndOtherTroubleIsNotHidden() {
        var errors = new StringWriter();
        assertThat(Commands.of(new Fails()).setErr(new PrintWriter(errors)).execute("bad")).isEqualTo(2);
        assertThat(Commands.of(new Fails()).setErr(new PrintWriter(errors)).execute("argument")).isEqualTo(2);
        assertThat(errors.toString().lines()).containsExactly("bad", "argument");
        assertThat(Commands.of(new Fails()).setErr(new PrintWriter(errors)).execute("other")).isEqualTo(2);
        assertThat(errors.toString()).contains("IllegalStateException: other", "at org.zaklon.tools.SheetTest");
    }

    @Command(name = "fails")
    private static final class Fails implements Callable<Integer> {
        @Parameters
        private String how;

        @Override
        public Integer call() {
            throw switch (how) {
                case "bad" -> new BadInput(how);
                case "argument" -> new IllegalArgumentException(how);
                default -> new IllegalStateException(how);
            };
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path packed(String text) throws IOException {
        var file = folder.resolve("packed.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
