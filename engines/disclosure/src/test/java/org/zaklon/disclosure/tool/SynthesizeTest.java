package org.zaklon.disclosure.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zaklon.disclosure.synthetic.SyntheticObject;
import tools.jackson.databind.json.JsonMapper;

class SynthesizeTest {
    @TempDir
    Path folder;

    private Path in;
    private Path out;
    private String said;
    private String complained;

    @BeforeEach
    void input() throws IOException {
        in = folder.resolve("in.csv");
        out = folder.resolve("out.csv");
        var lines = new ArrayList<>(List.of("person,sex,age,form"));
        for (int i = 0; i < 200; i++) {
            lines.add("P%d,%s,%s,%s".formatted(i / 2, i % 3 == 0 ? "M" : "F", i % 5 < 2 ? "child" : "adult",
                    i % 7 == 0 ? "" : i % 2 == 0 ? "labour" : "sexual"));
        }
        Files.write(in, lines);
    }

    @Test
    void writesRowsAndSaysWhatIsPromisedAndHowFarTheyAre() throws IOException {
        assertThat(run("--dims", "sex,age,form", "--epsilon", "3", "--json", folder.resolve("result.json").toString())).isZero();
        var rows = Files.readAllLines(out);
        assertThat(rows.getFirst()).isEqualTo("sex,age,form");
        assertThat(rows.size()).isBetween(150, 250);
        assertThat(rows.subList(1, rows.size())).allMatch(row -> row.matches("[FM],(child|adult),(labour|sexual|)"));
        assertThat(said).contains("epsilon 3.0, delta 1.0E-6", "list of codes of: sex, age, form", "FOR THE OWNER ONLY");
        assertThat(complained).contains("tables measured: 7 of 7");
        var json = JsonMapper.shared().readTree(folder.resolve("result.json"));
        assertThat(json.get("rows").asInt()).isEqualTo(rows.size() - 1);
        assertThat(json.get("guarantee").get("epsilon").asDouble()).isEqualTo(3);
        assertThat(json.get("noise").size()).isEqualTo(7);
        assertThat(said).contains("three           mean", "sex x age x form");
        assertThat(json.get("ownerOnly").get("threeWayMean").asDouble()).isGreaterThanOrEqualTo(json.get("ownerOnly").get("twoWayMean").asDouble());
        assertThat(json.get("ownerOnly").get("twoWayMean").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void theObjectAnswersWithTheSameRowsAndThePromiseOfTheRun() throws IOException {
        var file = folder.resolve("made.object");
        assertThat(run("--dims", "sex,age", "--epsilon", "2", "--delta", "1e-5", "--object", file.toString())).isZero();
        var object = SyntheticObject.read(Files.readAllBytes(file));
        var women = Files.readAllLines(out).stream().filter(row -> row.startsWith("F,")).count();
        assertThat(object.table(List.of("sex"), Map.of()).get("F").count()).isEqualTo(women);
        assertThat(object.promise().epsilon()).isEqualTo(2);
        assertThat(object.promise().delta()).isEqualTo(1e-5);
    }

    @Test
    void noInventedRowIsImpossible() throws IOException {
        var impossible = Files.write(folder.resolve("impossible.csv"), List.of("age,form", "child,begging"));
        var codes = Files.write(folder.resolve("form.csv"), List.of("code", "labour", "sexual", "begging", "\"\""));
        for (int run = 0; run < 5; run++) {
            assertThat(run("--dims", "sex,age,form", "--epsilon", "0.2", "--domain", "form=" + codes, "--structural", impossible.toString())).isZero();
            assertThat(Files.readAllLines(out)).noneMatch(row -> row.endsWith("child,begging"));
        }
        Files.write(impossible, List.of("age,form", "child,labour"));
        assertThat(run("--dims", "sex,age,form", "--epsilon", "1", "--structural", impossible.toString())).isEqualTo(2);
        assertThat(complained).contains("in.csv, line 8: it has a combination of codes that", "impossible");
        Files.write(impossible, List.of("age", "child"));
        assertThat(run("--dims", "sex,age", "--epsilon", "1", "--structural", impossible.toString())).isEqualTo(2);
        assertThat(complained).contains("impossible.csv, line 2: A combination that nobody can have names at least two dimensions");
    }

    @Test
    void twoRunsDrawDifferentNoise() throws IOException {
        run("--dims", "sex,age,form", "--epsilon", "1");
        var first = Files.readString(out);
        run("--dims", "sex,age,form", "--epsilon", "1");
        assertThat(Files.readString(out)).isNotEqualTo(first);
    }

    @Test
    void declaredCodesThatNobodyHasMayOccurAndUndeclaredOnesAreRefused() throws IOException {
        var codes = Files.write(folder.resolve("form.csv"), List.of("code", "labour", "sexual", "begging", "\"\""));
        assertThat(run("--dims", "sex,form", "--epsilon", "1", "--domain", "form=" + codes)).isZero();
        assertThat(said).contains("list of codes of: sex. ");
        Files.write(codes, List.of("code", "labour", "\"\""));
        assertThat(run("--dims", "sex,form", "--epsilon", "1", "--domain", "form=" + codes)).isEqualTo(2);
        assertThat(complained).contains("in.csv, line 3: column 'form' holds 'sexual', which is not in the list");
    }

    @Test
    void theAccountRefusesWhatItsCapDoesNotCover() throws IOException {
        var account = folder.resolve("account").toString();
        assertThat(run("--dims", "sex", "--epsilon", "1", "--account", account)).isEqualTo(2);
        assertThat(complained).contains("no account yet");
        assertThat(run("--dims", "sex", "--epsilon", "1", "--account", account, "--cap", "1.2")).isZero();
        Files.delete(out);
        assertThat(run("--dims", "sex", "--epsilon", "1", "--account", account)).isEqualTo(1);
        assertThat(complained).contains("Refused, nothing was written");
        assertThat(out).doesNotExist();
        assertThat(run("--dims", "sex", "--epsilon", "1", "--account", account, "--cap", "9")).isEqualTo(2);
        assertThat(complained).contains("cannot be changed");
        Files.writeString(folder.resolve("account"), "0\t9999999\tcap\tforged\n");
        assertThat(run("--dims", "sex", "--epsilon", "1", "--account", account)).isEqualTo(2);
        assertThat(complained).contains("damaged in line 1");
    }

    @Test
    void nothingIsPaidForWhatCannotBeWritten() {
        var account = folder.resolve("account");
        assertThat(run("--dims", "sex", "--epsilon", "1", "--account", account.toString(), "--cap", "2", "--json",
                folder.resolve("no/where").toString()))
                .isEqualTo(2);
        assertThat(complained).contains("cannot be written");
        assertThat(account).doesNotExist();
    }

    @Test
    void moreRowsOfOnePersonThanPromisedAreRefused() {
        assertThat(run("--dims", "sex", "--epsilon", "1", "--person", "person")).isEqualTo(2);
        assertThat(complained).contains("in.csv, line 3", "more than 1 row(s)");
        assertThat(run("--dims", "sex", "--epsilon", "1", "--person", "person", "--rows-per-person", "2")).isZero();
        assertThat(said).contains("at most 2 row(s)");
    }

    @Test
    void badInputIsNamed() throws IOException {
        assertThat(run("--dims", "sex,size", "--epsilon", "1")).isEqualTo(2);
        assertThat(complained).contains("line 1: there is no column 'size'");
        assertThat(run("--dims", "sex,sex", "--epsilon", "1")).isEqualTo(2);
        assertThat(complained).contains("named twice");
        assertThat(run("--dims", "sex", "--epsilon", "0")).isEqualTo(2);
        assertThat(complained).contains("Epsilon is 0.0");
        assertThat(run("--dims", "sex", "--epsilon", "1", "--delta", "1")).isEqualTo(2);
        assertThat(run("--dims", "sex", "--epsilon", "1", "--domain", "age=" + in)).isEqualTo(2);
        assertThat(complained).contains("not among the dimensions");
        Files.writeString(in, "sex\nF\nTotal\n");
        assertThat(run("--dims", "sex", "--epsilon", "1")).isEqualTo(2);
        assertThat(complained).contains("kept for the sum of all");
    }

    private int run(String... options) {
        var all = new ArrayList<>(List.of("synthesize", in.toString(), "--out", out.toString()));
        all.addAll(List.of(options));
        var text = new StringWriter();
        var errors = new StringWriter();
        int code = Tools.commands().setOut(new PrintWriter(text)).setErr(new PrintWriter(errors)).execute(all.toArray(String[]::new));
        said = text.toString();
        complained = errors.toString();
        return code;
    }
}
