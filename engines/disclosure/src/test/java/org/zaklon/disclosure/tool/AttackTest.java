package org.zaklon.disclosure.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class AttackTest {
    private static final Path DATA = Path.of(System.getProperty("zaklon.data", "../../../shared/data"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aSumUndoesOneHiddenNumber() {
        var table = file("table.csv", "year,sex,published", "2024,Total,12", "2024,F,<5", "2024,M,10", "2025,Total,9", "2025,F,<5", "2025,M,<5");
        assertThat(attack(table, "--dims", "year,sex", "--hidden", "<5")).isEqualTo(1);
        assertThat(out.toString()).contains("hidden                    3", "exactly determined        1", "year 2024, sex F: <5  ->  2");
    }

    @Test
    void enoughRoomIsSafe() {
        var table = file("table.csv", "sex,published", "Total,9", "F,<5", "M,");
        assertThat(attack(table, "--dims", "sex", "--hidden", "<5")).isZero();
        assertThat(out.toString()).contains("hidden                    2", "Nothing was found.");
    }

    @Test
    void aSecondFileWithoutADimensionStandsAtItsTotal() {
        var table = file("table.csv", "sex,age,published", "F,child,<5", "F,adult,<5", "M,child,4", "M,adult,9");
        var other = file("other.csv", "age,published", "child,6", "adult,12");
        assertThat(attack(table, other, "--dims", "sex,age", "--hidden", "<5")).isEqualTo(1);
        assertThat(out.toString()).contains("exactly determined        2");
    }

    @Test
    void presenceCountsOnlyWhereTheCellDoesNotSayIt() {
        var table = file("table.csv", "sex,published", "Total,12", "F,<10", "M,<10");
        assertThat(attack(table, "--dims", "sex", "--hidden", "<10", "--hidden-min", "0", "--hidden-max", "9")).isEqualTo(1);
        assertThat(out.toString()).contains("presence-certain          2", "narrow                    0");
    }

    @Test
    void roundedNumbersSayARange() {
        var table = file("table.csv", "sex,published", "Total,10", "F,<10", "M,10");
        assertThat(attack(table, "--dims", "sex", "--hidden", "<10", "--hidden-min", "0", "--hidden-max", "9", "--round", "5")).isEqualTo(1);
        assertThat(out.toString()).contains("sex F: <10  ->  0 to 2");
    }

    @Test
    void setsThatContradictThemselvesAreNamedAndDoNotEndTheRun() {
        var table = file("table.csv", "country,sex,published", "A,Total,82", "A,F,58", "A,M,25", "B,Total,9", "B,F,<5", "B,M,<5");
        assertThat(attack(table, "--dims", "sex", "--by", "country", "--hidden", "<5")).isZero();
        assertThat(out.toString()).contains("1 set(s) of tables contradict themselves", "A | sex Total: 82; sex M: 25; sex F: 58");
    }

    @Test
    void groupsOfCodesAddUp() {
        var groups = file("groups.csv", "code,parent", "C1,North", "C2,North", "C3,South");
        var table = file("table.csv", "place,published", "Total,20", "North,12", "South,", "C1,", "C2,9", "C3,");
        assertThat(attack(table, "--dims", "place", "--hierarchy", "place=" + groups)).isEqualTo(1);
        assertThat(out.toString()).contains("exactly determined        3");
    }

    @Test
    void badInputNamesTheLine() {
        var table = file("table.csv", "sex,published", "Total,12", "F,few");
        assertThat(attack(table, "--dims", "sex")).isEqualTo(2);
        assertThat(err.toString()).contains("line 3", "'few'");
        var groups = file("groups.csv", "code,parent", "C1,North");
        var other = file("other.csv", "place,published", "C9,4");
        assertThat(attack(other, "--dims", "place", "--hierarchy", "place=" + groups)).isEqualTo(2);
        assertThat(err.toString()).contains("line 2", "'C9'");
        assertThat(attack(table, "--dims", "sex", "--hidden-max", "2")).isEqualTo(2);
    }

    @Test
    void whatCannotBeAttackedIsNeverCalledSafe() {
        var table = file("table.csv", "sex,published", "Total,12", "F,7", "F,7");
        assertThat(attack(table, "--dims", "sex")).isEqualTo(2);
        assertThat(err.toString()).contains("line 4: F stands in line 3 already");
        assertThat(attack(table, "--dims", "sex,age")).isEqualTo(2);
        assertThat(err.toString()).contains("line 1: no file has the column 'age'");
        assertThat(attack(table, "--dims", "sex,sex")).isEqualTo(2);
        assertThat(err.toString()).contains("A dimension is named twice");
        assertThat(attack(table, "--dims", "sex", "--where", "sex=X")).isEqualTo(2);
        assertThat(err.toString()).contains("line 2: no row is left by --where");
        assertThat(attack(file("none.csv", "sex,published"), "--dims", "sex")).isEqualTo(2);
        assertThat(err.toString()).contains("line 2: there is no row to attack");
        assertThat(attack(file("wrong.csv", "sex,published", "Total,12", "F,7", "M,7"), "--dims", "sex")).isEqualTo(1);
        assertThat(out.toString()).contains("contradict themselves", "NOTHING COULD BE ATTACKED");
        var wide = IntStream.range(0, 300).mapToObj(i -> "a%d,b%d,c%d,1".formatted(i, i, i)).toArray(String[]::new);
        var header = Stream.concat(Stream.of("a,b,c,published"), Arrays.stream(wide)).toArray(String[]::new);
        assertThat(attack(file("wide.csv", header), "--dims", "a,b,c")).isEqualTo(2);
        assertThat(err.toString()).contains("27,270,901 cells");
    }

    @Test
    void machinesReadEveryFinding() throws IOException {
        var table = file("table.csv", "sex,published", "Total,12", "F,<5", "M,10");
        var json = folder.resolve("result.json");
        attack(table, "--dims", "sex", "--hidden", "<5", "--json", json.toString());
        var result = new ObjectMapper().readTree(Files.readString(json));
        assertThat(result.get("safe").asBoolean()).isFalse();
        assertThat(result.get("exact").asInt()).isEqualTo(1);
        assertThat(result.get("findings").get(0).get("low").asInt()).isEqualTo(2);
    }

    @Test
    void anInsiderLearnsOfTheOthersWhatNobodyElseCan() {
        var table = file("table.csv", "sex,published", "Total,8", "F,<5", "M,");
        assertThat(attack(table, "--dims", "sex", "--hidden", "<5")).isZero();
        var rows = file("known.csv", "sex,name", "F,a", "F,b", "F,c", "M,d", "M,e", "M,f");
        out.getBuffer().setLength(0);
        assertThat(attack(table, "--dims", "sex", "--hidden", "<5", "--known", rows.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("narrow                    2", "sex F: <5  ->  0 to 2");
        var wrong = file("known.csv", "sex", "F", "X");
        assertThat(attack(table, "--dims", "sex", "--hidden", "<5", "--known", wrong.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("known.csv, line 3: 'X' is no code of sex");
        var many = file("known.csv", "sex", "F", "F", "F", "F", "F", "F", "F", "F", "F");
        assertThat(attack(table, "--dims", "sex", "--hidden", "<5", "--known", many.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("At most 8 persons are there, and 9 are said to be known");
    }

    @Test
    void aGroupWhoseMembersShareAValueIsFoundWhenAskedFor() {
        var table = file("table.csv", "sex,form,published", "F,Total,4", "F,labour,0", "F,sexual,4", "M,Total,26", "M,labour,19", "M,sexual,7");
        assertThat(attack(table, "--dims", "sex,form")).isZero();
        assertThat(out.toString()).doesNotContain("groups");
        assertThat(attack(table, "--dims", "sex,form", "--groups")).isEqualTo(1);
        assertThat(out.toString()).contains("groups that share a value  1", "everybody in sex F, form Total is in sex F, form sexual");
        assertThat(attack(table, "--dims", "sex,form", "--groups", "--below", "4")).isZero();
    }

    @Test
    void whoCertainlyExistsAndWhoIsGuessedAreNamed() throws IOException {
        var table = file("table.csv", "sex,form,published", "F,Total,3", "M,Total,9", "Total,labour,11", "Total,sexual,1");
        var json = folder.resolve("result.json");
        assertThat(attack(table, "--dims", "sex,form", "--backbone", "--posterior", "--json", json.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("hidden                    0", "certainly occupied  2", "sex F, form labour", "sex M, form labour",
                "guessed occupied  2", "sex M, form labour in 1.000 of the worlds");
        var result = new ObjectMapper().readTree(Files.readString(json));
        assertThat(result.get("backbone").get(0).get("finding").asString()).isEqualTo("sex F, form labour");
        assertThat(result.get("posterior")).hasSize(2);
        assertThat(result.has("groups")).isFalse();
    }

    @Test
    void oneArrivalBetweenTwoReleasesIsNamed() {
        var old = file("2024.csv", "sex,form,published", "F,labour,7", "F,sexual,9", "M,labour,12", "M,sexual,6");
        var now = file("2025.csv", "sex,form,published", "F,labour,7", "F,sexual,9", "M,labour,13", "M,sexual,6");
        assertThat(attack(old, now, "--dims", "sex,form", "--releases")).isEqualTo(1);
        assertThat(out.toString()).contains("changes with one explanation  1", "2024.csv to 2025.csv, one person added: sex M, form labour")
                .doesNotContain("contradict");
        out.getBuffer().setLength(0);
        assertThat(attack(now, old, "--dims", "sex,form", "--releases")).isEqualTo(1);
        assertThat(out.toString()).contains("one person removed: sex M, form labour");
        out.getBuffer().setLength(0);
        assertThat(attack(old, old, "--dims", "sex,form", "--releases")).isZero();
        assertThat(out.toString()).contains("changes with one explanation  0", "Nothing was found.");
        assertThat(attack(old, "--dims", "sex,form", "--releases")).isEqualTo(2);
        var other = file("other.csv", "sex,published", "F,16", "M,18");
        assertThat(attack(old, other, "--dims", "sex,form", "--releases")).isEqualTo(2);
        assertThat(err.toString()).contains("different tables");
    }

    @ParameterizedTest
    @CsvSource({
        "I1_sdctable_opt.csv, Freq, sdcStatus=u|x, 64, 57, 57",
        "I1_gausssuppression.csv, freq, suppressed=TRUE, 64, 0, 31",
    })
    void patternsOfOtherToolsAreReadAsTheyAre(String name, String value, String mark, int hidden, int exact, int narrow) {
        var pattern = data("disclosure/generated/pattern_" + name);
        assertThat(attack(pattern, "--dims", "sex,age,exploitation", "--value", value, "--hidden-where", mark, "--below", "5")).isEqualTo(1);
        assertThat(out.toString()).contains("hidden              %,7d".formatted(hidden), "exactly determined  %,7d".formatted(exact),
                "narrow              %,7d".formatted(narrow));
    }

    /** UNODC's file: where Total, Male and Female are all printed and one of the two sexes is "<5", 409 hidden numbers follow by subtraction. */
    @Test
    void theGlobalReportHides409NumbersInVain() throws IOException {
        var json = folder.resolve("result.json");
        attack(data("glotip/data_glotip_2023-05-30.csv.gz"), "--dims", "Sex", "--by", "Iso3_code,Year,Indicator",
                "--where", "Dimension=Total", "--where", "Age=Total", "--only-sets", "Sex=Total|Male|Female",
                "--value", "txtVALUE", "--hidden", "<5", "--hidden-min", "0", "--hidden-max", "4", "--json", json.toString());
        var result = new ObjectMapper().readTree(Files.readString(json));
        var sets = new ArrayList<String>();
        result.get("findings").forEach(finding -> addExact(finding, sets));
        var single = sets.stream().filter(set -> sets.indexOf(set) == sets.lastIndexOf(set)).count();
        assertThat(single).isEqualTo(409);
        assertThat(sets).hasSize(411);
        assertThat(out.toString()).contains("set(s) of tables contradict themselves", "ARM, 2017, Detected trafficking victims | Sex Total: 12; Sex Male: 7; Sex Female: <5");
    }

    private static void addExact(JsonNode finding, List<String> sets) {
        if (finding.get("exact").asBoolean()) {
            sets.add(finding.get("set").asString());
        }
    }

    private int attack(Path file, String... options) {
        return run(List.of(file), options);
    }

    private int attack(Path file, Path other, String... options) {
        return run(List.of(file, other), options);
    }

    private int run(List<Path> files, String... options) {
        var arguments = new ArrayList<>(List.of("attack"));
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(List.of(options));
        return Tools.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments.toArray(String[]::new));
    }

    private Path file(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path data(String name) {
        assumeTrue(Files.exists(DATA.resolve(name)), "the shared data are absent");
        return DATA.resolve(name);
    }
}
