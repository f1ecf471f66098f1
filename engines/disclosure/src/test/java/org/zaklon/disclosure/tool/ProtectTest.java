package org.zaklon.disclosure.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zaklon.disclosure.Population;
import tools.jackson.databind.ObjectMapper;

class ProtectTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void theOwnerSeesEveryCountAndThePublicOnlyWhatIsPublished() throws IOException {
        assertThat(protect(fourCells(), "--dims", "sex,age", "--count", "n", "--min", "5", "--cost", "value", "--public", path("public.csv"))).isZero();
        assertThat(owner()).containsExactly("sex,age,count,status,published", "Total,Total,33,open,33", "Total,child,11,open,11",
                "Total,adult,22,open,22", "M,Total,21,open,21", "M,child,9,secondary,", "M,adult,12,secondary,", "F,Total,12,open,12",
                "F,child,2,primary,", "F,adult,10,secondary,");
        assertThat(lines("public.csv")).containsExactly("sex,age,published", "Total,Total,33", "Total,child,11", "Total,adult,22", "M,Total,21",
                "M,child,", "M,adult,", "F,Total,12", "F,child,", "F,adult,");
        assertThat(out.toString()).contains("9 cells: 1 primary, 3 secondary hidden, 5 open", "weight 31; proved to be the least possible",
                "Numbers from 1, but below 5 are not shown.");
    }

    @Test
    void theAttackerOfTheSameToolboxFindsNothing() throws IOException {
        assertThat(protect(population(), "--dims", "sex,age,form", "--min", "5", "--public", path("public.csv"))).as(err.toString()).isZero();
        assertThat(lines("public.csv").getFirst()).isEqualTo("sex,age,form,published");
        assertThat(Files.readString(folder.resolve("public.csv"))).doesNotContain("primary", "secondary", "open", "count");
        assertThat(run("attack", path("public.csv"), "--dims", "sex,age,form", "--width", "1")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("Nothing was found.");
        assertThat(run("attack", path("owner.csv"), "--dims", "sex,age,form", "--value", "count", "--hidden-where", "status=primary|secondary",
                "--below", "5", "--width", "3")).as(out.toString()).isZero();
    }

    @Test
    void withPrimarySuppressionAloneTheSameAttackerFindsTheNumber() {
        var careless = file("careless.csv", "sex,age,published", "Total,Total,33", "Total,child,11", "Total,adult,22", "M,Total,21", "M,child,9",
                "M,adult,12", "F,Total,12", "F,child,", "F,adult,10");
        assertThat(run("attack", careless, "--dims", "sex,age", "--width", "1")).isEqualTo(1);
        assertThat(out.toString()).contains("exactly determined        1");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        var in = population();
        for (var run : List.of("1", "2")) {
            assertThat(run("protect", in, "--dims", "sex,age,form", "--min", "5", "--out", path("owner" + run), "--public", path("public" + run),
                    "--json", path("json" + run))).isZero();
        }
        for (var name : List.of("owner", "public", "json")) {
            assertThat(folder.resolve(name + "2")).hasSameBinaryContentAs(folder.resolve(name + "1"));
        }
    }

    @Test
    void whereNothingProtectsNothingIsWrittenAndTheCellsAreNamed() throws IOException {
        var in = file("in.csv", "sex,n", "F,2", "M,10");
        var open = file("open.csv", "sex", "M");
        assertThat(protect(in, "--dims", "sex", "--count", "n", "--min", "5", "--open", open, "--public", path("public.csv"), "--json", path("result.json")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Not safe, nothing was written", "1 sensitive cells", "unprotected: [F]");
        assertThat(List.of("owner.csv", "public.csv")).noneMatch(name -> Files.exists(folder.resolve(name)));
        var result = new ObjectMapper().readTree(Files.readString(folder.resolve("result.json")));
        assertThat(result.get("safe").asBoolean()).isFalse();
        assertThat(result.get("unprotected").toString()).isEqualTo("[[\"F\"]]");
    }

    @Test
    void aHiddenZeroLooksLikeASmallNumber() throws IOException {
        var in = file("in.csv", "sex,age,n", "F,child,0", "F,adult,10", "M,child,9", "M,adult,12");
        assertThat(protect(in, "--dims", "sex,age", "--count", "n", "--min", "5")).isZero();
        assertThat(owner()).contains("F,child,0,open,0", "F,adult,10,open,10").noneMatch(line -> line.contains("primary"));
        assertThat(protect(in, "--dims", "sex,age", "--count", "n", "--min", "5", "--zeros", "hide")).isZero();
        assertThat(owner()).contains("F,child,0,primary,").filteredOn(line -> line.contains("secondary")).hasSize(3);
        assertThat(protect(in, "--dims", "sex,age", "--count", "n", "--min", "5", "--zeros", "hide", "--open", file("open.csv", "sex,age", "F,child")))
                .as("a structural zero is no secret").isZero();
        assertThat(owner()).contains("F,child,0,open,0");
    }

    @Test
    void whatNobodyCanHaveStaysOpenAndIsNoSecretInAnyDimension() throws IOException {
        var in = file("in.csv", "sex,age,job,n", "F,child,pupil,9", "F,adult,pilot,2", "M,child,pupil,8", "M,adult,pilot,9", "F,adult,pupil,0");
        var impossible = file("impossible.csv", "age,job", "child,pilot");
        assertThat(protect(in, "--dims", "sex,age,job", "--count", "n", "--min", "5", "--zeros", "hide", "--structural", impossible)).isZero();
        assertThat(owner()).contains("F,child,pilot,0,open,0", "M,child,pilot,0,open,0", "Total,child,pilot,0,open,0", "F,adult,pupil,0,primary,");
        var wrong = file("wrong.csv", "job,age", "pilot,child", "pupil,child");
        assertThat(protect(in, "--dims", "sex,age,job", "--count", "n", "--min", "5", "--structural", wrong)).isEqualTo(2);
        assertThat(err.toString()).contains("wrong.csv, line 3: the input has somebody in [");
        var strange = file("strange.csv", "place", "child");
        assertThat(protect(in, "--dims", "sex,age,job", "--count", "n", "--min", "5", "--structural", strange)).isEqualTo(2);
        assertThat(err.toString()).contains("strange.csv, line 1: it has none of the dimensions sex, age, job");
    }

    @Test
    void theAmountOfALargeContributorIsHidden() throws IOException {
        var in = paid();
        assertThat(protect(in, "--dims", "a,b", "--amount", "cents", "--dominance", "p=10", "--json", path("result.json"))).as(err.toString()).isZero();
        assertThat(owner()).contains("Total,Total,325,open,325", "a0,b0,85,primary,").filteredOn(line -> line.contains("secondary")).hasSize(3);
        assertThat(out.toString()).contains("1 primary, 3 secondary hidden", "could estimate another to within 10.0 %", "more closely than the rule allows");
        assertThat(new ObjectMapper().readTree(Files.readString(folder.resolve("result.json"))).has("interval")).isFalse();
        assertThat(protect(in, "--dims", "a,b", "--amount", "cents", "--nk", "1,95")).isZero();
        assertThat(owner()).noneMatch(line -> line.contains("primary"));
        assertThat(protect(in, "--dims", "a,b", "--amount", "cents", "--nk", "1,75")).isZero();
        assertThat(owner()).contains("a0,b0,85,primary,");
    }

    @Test
    void rulesForAmountsAreAskedForAsTheyShould() {
        var in = paid();
        assertThat(protect(in, "--dims", "a,b", "--amount", "cents")).isEqualTo(2);
        assertThat(err.toString()).contains("--amount needs one rule");
        assertThat(protect(in, "--dims", "a,b", "--amount", "cents", "--dominance", "10")).isEqualTo(2);
        assertThat(err.toString()).contains("expected p=N");
        assertThat(protect(in, "--dims", "a,b", "--amount", "cents", "--nk", "1,750")).isEqualTo(2);
        assertThat(err.toString()).contains("k between 0 and 100");
        assertThat(protect(in, "--dims", "a,b", "--amount", "cents", "--nk", "1,75", "--min", "5")).isEqualTo(2);
        assertThat(err.toString()).contains("are for counts, not for --amount");
        assertThat(protect(in, "--dims", "a,b", "--min", "5", "--nk", "1,75")).isEqualTo(2);
        assertThat(err.toString()).contains("name their column with --amount");
        assertThat(protect(file("sums.csv", "a,b,cents", "a0,b0,5", "a0,Total,5"), "--dims", "a,b", "--amount", "cents", "--nk", "1,75")).isEqualTo(2);
        assertThat(err.toString()).contains("sums.csv, line 3: a contribution cannot stand at a total or group");
    }

    private String paid() {
        return file("paid.csv", "a,b,cents", "a0,b0,80", "a0,b0,5", "a0,b1,20", "a0,b1,20", "a0,b1,20", "a0,b1,20", "a1,b0,10", "a1,b0,10",
                "a1,b0,10", "a1,b0,10", "a1,b1,30", "a1,b1,30", "a1,b1,30", "a1,b1,30");
    }

    @Test
    void linkedTablesHoldOnlyTheirOwnCells() throws IOException {
        var in = file("in.csv", "sex,age,n", "F,child,2", "F,adult,10", "M,child,9", "M,adult,12");
        assertThat(protect(in, "--dims", "sex,age", "--count", "n", "--min", "5", "--link", "sex; age")).isZero();
        assertThat(owner()).containsExactly("sex,age,count,status,published", "Total,Total,33,open,33", "M,Total,21,open,21", "F,Total,12,open,12",
                "Total,child,11,open,11", "Total,adult,22,open,22");
        assertThat(protect(in, "--dims", "sex,age", "--count", "n", "--min", "5", "--link", "sex;place")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no dimension 'place'");
    }

    @Test
    void groupsAreCountedAndProtectedToo() throws IOException {
        var groups = file("groups.csv", "code,parent", "C1,North", "C2,North", "C3,South", "C4,South");
        var in = file("in.csv", "place,n", "C1,2", "C2,9", "C3,7", "C4,8", "North,11");
        assertThat(protect(in, "--dims", "place", "--count", "n", "--min", "5", "--hierarchy", "place=" + groups)).isZero();
        assertThat(owner()).contains("Total,26,open,26", "North,11,open,11", "South,15,open,15", "C1,2,primary,", "C2,9,secondary,", "C3,7,open,7");
    }

    @Test
    void cellsStayOpenOrAreHiddenAsTold() throws IOException {
        var in = file("in.csv", "place,n", "A,2", "B,9", "C,20", "D,30");
        assertThat(protect(in, "--dims", "place", "--count", "n", "--min", "5", "--cost", "value", "--open", file("open.csv", "place", "B"))).isZero();
        assertThat(owner()).contains("A,2,primary,", "B,9,open,9", "C,20,secondary,", "D,30,open,30");
        assertThat(protect(in, "--dims", "place", "--count", "n", "--min", "5", "--cost", "value", "--shut", file("shut.csv", "place", "D"))).isZero();
        assertThat(owner()).contains("A,2,primary,", "B,9,open,9", "C,20,open,20", "D,30,primary,");
        assertThat(protect(in, "--dims", "place", "--count", "n", "--min", "5", "--open", path("open.csv"), "--shut", file("shut.csv", "place", "B"))).isEqualTo(2);
        assertThat(err.toString()).contains("[B] is sensitive and cannot stay open");
        assertThat(protect(in, "--dims", "place", "--count", "n", "--min", "5", "--open", file("open.csv", "place", "B", "X"))).isEqualTo(2);
        assertThat(err.toString()).contains("open.csv, line 3: 'X' is no code of place");
    }

    @Test
    void machinesReadTheResult() throws IOException {
        assertThat(protect(fourCells(), "--dims", "sex,age", "--count", "n", "--min", "5", "--cost", "value", "--json", path("result.json"))).isZero();
        var result = new ObjectMapper().readTree(Files.readString(folder.resolve("result.json")));
        assertThat(result.propertyNames()).containsExactly("safe", "rule", "interval", "cells", "primary", "secondary", "open", "loss", "leastLoss",
                "optimal", "exact", "narrow");
        assertThat(result.get("safe").asBoolean()).isTrue();
        assertThat(result.get("interval").asInt()).isEqualTo(3);
        assertThat(List.of(result.get("cells").asInt(), result.get("primary").asInt(), result.get("secondary").asInt(), result.get("open").asInt()))
                .containsExactly(9, 1, 3, 5);
        assertThat(result.get("leastLoss").asInt()).isEqualTo(result.get("loss").asInt()).isEqualTo(31);
    }

    @Test
    void aFileAsASpreadsheetWritesItIsReadTheSame() throws IOException {
        assertThat(protect(fourCells(), "--dims", "sex,age", "--count", "n", "--min", "5")).isZero();
        var plain = owner();
        var groups = file("groups.csv", "code;parent", "child;", "adult;", "Total;");
        var in = file("in.csv", "\uFEFFsex;age;n", "\"F\";child ;2.0", "F;adult;10", " M;child;9", "M;adult;12", "Total;Total;33");
        assertThat(protect(in, "--dims", "sex, age", "--count", "n", "--min", "5", "--hierarchy", "age=" + groups)).isZero();
        assertThat(owner()).containsExactlyInAnyOrderElementsOf(plain);
    }

    @Test
    void whereNothingCanBeWrittenNothingIsComputed() {
        assertThat(protect(fourCells(), "--dims", "sex,age", "--count", "n", "--min", "5", "--public", path("absent/public.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("absent/public.csv cannot be written").doesNotContain("reading");
        assertThat(folder.resolve("owner.csv")).doesNotExist();
    }

    @Test
    void badInputNamesTheLine() {
        refused("line 3: column 'n' holds 'few'", "sex,n", "F,2", "M,few");
        refused("line 3: column 'n' holds '-1'", "sex,n", "F,2", "M,-1");
        refused("line 3: 1 fields, but the header has 2", "sex,n", "F,2", "M");
        refused("line 1: there is no column 'n'", "sex,number", "F,2");
        refused("line 4: the sum [Total] is given as 13, but the rows below it add up to 12", "sex,n", "F,2", "M,10", "Total,13");
        refused("has no row to count", "sex,n");
        assertThat(run("protect", path("absent.csv"), "--dims", "sex", "--min", "5", "--out", path("owner.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("absent.csv cannot be read");
    }

    @Test
    void aCodeThatTheHierarchyDoesNotKnowIsRefused() {
        var groups = file("groups.csv", "code,parent", "C1,North", "C2,North", "C3,");
        var in = file("in.csv", "place,n", "C1,9", "C3,9", "C9,8");
        assertThat(protect(in, "--dims", "place", "--count", "n", "--min", "5", "--hierarchy", "place=" + groups)).isEqualTo(2);
        assertThat(err.toString()).contains("in.csv, line 4: column 'place' holds 'C9', which the hierarchy does not know");
    }

    @Test
    void badOptionsAreRefused() {
        assertThat(protect(fourCells(), "--dims", "sex,age", "--count", "n", "--min", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("A threshold is at least 2, not 1.");
        assertThat(protect(fourCells(), "--dims", "sex,age", "--count", "n", "--min", "5", "--interval", "0")).isEqualTo(2);
        assertThat(protect(fourCells(), "--dims", "sex,sex", "--count", "n", "--min", "5")).isEqualTo(2);
        assertThat(protect(fourCells(), "--dims", "sex,age", "--count", "n")).isEqualTo(2);
    }

    private void refused(String message, String... lines) {
        assertThat(protect(file("bad.csv", lines), "--dims", "sex", "--count", "n", "--min", "5")).isEqualTo(2);
        assertThat(err.toString()).contains(message);
        assertThat(folder.resolve("owner.csv")).doesNotExist();
    }

    private String fourCells() {
        return file("four.csv", "sex,age,n", "F,child,2", "F,adult,10", "M,child,9", "M,adult,12");
    }

    private String population() {
        var lines = new ArrayList<>(List.of("sex,age,form"));
        for (var person : Population.of(90, 3).people()) {
            lines.add("s" + person[0] + ",a" + person[1] + ",f" + person[2]);
        }
        return file("population.csv", lines.toArray(String[]::new));
    }

    private List<String> owner() throws IOException {
        return lines("owner.csv");
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n").toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int protect(String in, String... options) {
        var arguments = new ArrayList<>(List.of("protect", in, "--out", path("owner.csv")));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Tools.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
