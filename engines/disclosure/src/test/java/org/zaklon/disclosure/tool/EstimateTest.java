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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EstimateTest {
    @TempDir
    Path folder;

    private String said;
    private String complained;

    @Test
    void printsARangeWhatMayBePublishedAndTheModelsBesideIt() throws IOException {
        var exit = run("""
                police,shelter,help line,cases
                1,0,0,300
                0,1,0,260
                0,0,1,210
                1,1,0,45
                1,0,1,30
                0,1,1,25
                1,1,1,5
                """, "--resamples", "100", "--sweeps", "1500", "--json", folder.resolve("result.json").toString());
        assertThat(exit).isZero();
        assertThat(said).contains("Observed         875 cases", "To be published  between about", "independent lists", "latent classes", "BCa interval");
        assertThat(complained).contains("resamples");
        var json = JsonMapper.shared().readTree(folder.resolve("result.json"));
        assertThat(json.get("observed").asInt()).isEqualTo(875);
        assertThat(json.get("published").get("low").asLong() % json.get("published").get("step").asLong()).isZero();
        assertThat(json.get("bootstrap").get("interval").get("low").asDouble()).isGreaterThan(875);
        assertThat(json.get("others").size()).isEqualTo(2);
    }

    @Test
    void aTableWithoutEstimateIsRefusedWithReasons() throws IOException {
        var exit = run("A,B,C,n\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,6\n", "--json", folder.resolve("result.json").toString());
        assertThat(exit).isEqualTo(1);
        assertThat(said).contains("Estimate         none", "it grows without end").doesNotContain("Range");
        var json = JsonMapper.shared().readTree(folder.resolve("result.json"));
        assertThat(json.get("refused").get(0).get("unmet").asString()).isEqualTo("ENOUGH_CASES");
        assertThat(json.has("range")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A,B,n;1,0,5;2,0,5 | line 3: column 'A' holds '2', which is neither 0 nor 1",
        "A,B,n;1,0,5;0,1,-5 | line 3: column 'n' holds '-5'",
        "A,B,n;0,0,7 | line 2: 7 cases on no list",
        "A,A,n;1,0,7 | line 1: the column 'A' stands there twice",
        "A,,n;1,0,7 | line 1: every list needs a name of its own",
        "n;7 | line 1: 0 columns of lists",
        "A,B,n;1,0,5;0,1 | line 3: 2 fields, but the header has 3",
        "A,B,n;1,0,2147483647;0,1,1 | line 3: more than 2,147,483,647 cases"
    })
    void badInputNamesItsLine(String file, String complaint) throws IOException {
        assertThat(run(file.replace(';', '\n'))).isEqualTo(2);
        assertThat(complained).contains("lists.csv, " + complaint.strip());
    }

    @Test
    void tooLittleWorkIsBadInput() throws IOException {
        assertThat(run("A,B,n\n1,0,5\n", "--sweeps", "10")).isEqualTo(2);
        assertThat(complained).contains("--sweeps 10: at least 1500 are needed");
        assertThat(run("A,B,n\n1,0,5\n", "--resamples", "20")).isEqualTo(2);
        assertThat(complained).contains("--resamples 20: at least 100 are needed");
    }

    private int run(String file, String... options) throws IOException {
        var lists = folder.resolve("lists.csv");
        Files.writeString(lists, file);
        var arguments = new ArrayList<>(List.of("estimate", lists.toString()));
        arguments.addAll(List.of(options));
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Tools.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
        said = out.toString();
        complained = err.toString();
        return exit;
    }
}
