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

class ProtectRoundedTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void whatIsRoundedIsSafeBeforeTheAttackerOfTheSameToolbox() throws IOException {
        var in = population(3);
        assertThat(run("protect", in, "--dims", "sex,age,form", "--link", "sex,age;sex,form;age,form", "--min", "10", "--round", "5",
                "--out", path("owner.csv"), "--public", path("public.csv"), "--json", path("result.json"))).as(err.toString()).isZero();
        assertThat(out.toString()).contains("shown as <10", "No more full combinations of attributes can be guessed than the bar on guesses allows");
        assertThat(Files.readString(folder.resolve("public.csv"))).contains("sex,age,form,published", "<10").doesNotContain("count");
        assertThat(Files.readString(folder.resolve("owner.csv"))).contains("sex,age,form,count,status,published");
        assertThat(Files.readString(folder.resolve("result.json"))).contains("\"safe\"");
        assertThat(run("attack", path("public.csv"), "--dims", "sex,age,form", "--hidden", "<10", "--hidden-min", "0", "--hidden-max", "9", "--round", "5",
                "--width", "5")).as(out.toString()).isZero();
    }

    @Test
    void withoutTheAuditTheSameAttackerFindsSomething() throws IOException {
        var table = Files.writeString(folder.resolve("careless.csv"), "sex,published\nTotal,10\nM,10\nF,<10\n").toString();
        assertThat(run("attack", table, "--dims", "sex", "--hidden", "<10", "--hidden-min", "0", "--hidden-max", "9", "--round", "5", "--width", "5")).isEqualTo(1);
    }

    @Test
    void cellsThatMustStayOpenDoNotGoWithRounding() throws IOException {
        assertThat(run("protect", population(3), "--dims", "sex,age", "--min", "10", "--round", "5", "--open", path("open.csv"), "--out", path("x.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("--open, --shut and --structural");
        assertThat(run("protect", population(3), "--dims", "sex,age", "--min", "5", "--round", "10", "--out", path("x.csv"))).isEqualTo(2);
    }

    private String population(long seed) throws IOException {
        var lines = new ArrayList<>(List.of("sex,age,form"));
        var population = Population.of(90, seed);
        for (var person : population.people()) {
            lines.add("s" + person[0] + ",a" + person[1] + ",f" + person[2]);
        }
        return Files.write(folder.resolve("in.csv"), lines).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        return Tools.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }
}
