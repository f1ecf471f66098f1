package org.zaklon.linkage.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zaklon.linkage.InventedPeople;

class LinkTest {
    private static final String HEADER = "no,entity,first_name,last_name,dob,gender,citizenship,city,phone,passport";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void people() {
        InventedPeople.each(3, 600, row -> lines.add("r%d,%s".formatted(lines.size(), String.join(",", row))));
    }

    @Test
    void oneFileIsFreedOfDuplicatesAndTheTruthSaysHowWell() throws IOException {
        assertThat(run(file("a.csv", HEADER, lines), "--truth", "entity", "--json", folder.resolve("o.json").toString())).isZero();

        assertThat(out.toString()).contains("guessed from the headers", "first_name=given", "passport=document", "pairs at the threshold").doesNotContain("entity=");
        assertThat(Files.readAllLines(folder.resolve("pairs.csv")).getFirst()).isEqualTo("id_a,id_b,weight,probability,tier,reasons");
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).hasSize(601).startsWith("id,cluster", "r0,1");
        assertThat(Files.readString(folder.resolve("o.json"))).contains("\"pairsAtThreshold\"", "\"seedPairs\"");
        assertThat(err.toString()).contains("weighing pairs");
    }

    @Test
    void theTruthIsNeverUsedForMatching() throws IOException {
        var file = file("a.csv", HEADER, lines);
        run(file, "--truth", "entity");
        var with = Files.readString(folder.resolve("pairs.csv")) + Files.readString(folder.resolve("clusters.csv"));
        run(file);
        assertThat(Files.readString(folder.resolve("pairs.csv")) + Files.readString(folder.resolve("clusters.csv"))).isEqualTo(with);
    }

    @Test
    void twoFilesAreLinkedAcrossOnly() throws IOException {
        var a = file("a.csv", HEADER, lines.subList(0, 300));
        var b = file("b.csv", HEADER, lines.stream().map(line -> "s" + line).toList());
        assertThat(run(a, b, "--truth", "entity")).isZero();
        assertThat(Files.readAllLines(folder.resolve("pairs.csv")).stream().skip(1)).isNotEmpty().allMatch(line -> line.matches("r\\d+,sr\\d+,.*"));
    }

    @Test
    void columnsMayBeNamed() throws IOException {
        assertThat(run(file("a.csv", HEADER, lines), "--columns", "last_name=surname,dob=date,phone=phone")).isZero();
        assertThat(out.toString()).contains("Columns: last_name=surname, dob=date, phone=phone");
    }

    @Test
    void columnsOfAnotherNameAreFoundByWhatTheyTell() throws IOException {
        var a = file("a.csv", HEADER, lines.subList(0, 300));
        var b = file("b.csv", "NO;Entity;given_name;SURNAME;date_of_birth;sex;nationality;town;mobile;passport_no",
                lines.stream().map(line -> ("s" + line).replace(',', ';')).toList());
        assertThat(run(a, b, "--truth", "entity")).isZero();
        assertThat(out.toString()).contains("first_name/given_name=given", "last_name/SURNAME=surname", "dob/date_of_birth=date", "passport/passport_no=document");
        var guessed = Files.readString(folder.resolve("pairs.csv"));
        assertThat(run(a, b, "--columns", "first_name/given_name=given,last_name/surname=surname,dob/date_of_birth=date,gender/sex=sex,"
                + "citizenship/nationality=nationality,city/town=place,phone/mobile=phone,passport/passport_no=document")).isZero();
        assertThat(Files.readString(folder.resolve("pairs.csv"))).isEqualTo(guessed);
    }

    @Test
    void aColumnThatCannotBeReadIsSaid() throws IOException {
        assertThat(run(file("a.csv", HEADER, lines), "--columns", "last_name=surname,city=date")).isZero();
        assertThat(out.toString()).contains("Nothing in a.csv can be read as date (city)");
    }

    @Test
    void twoRecordsAreEnough() throws IOException {
        assertThat(run(file("a.csv", HEADER, lines.subList(0, 2)))).isZero();
        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).hasSize(3);
    }

    @Test
    void outputsAreLookedAtBeforeTheWork() throws IOException {
        var file = file("a.csv", HEADER, lines);
        assertThat(run(file, "--json", folder.resolve("none/o.json").toString())).isEqualTo(2);
        assertThat(run(file, "--json", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("o.json cannot be written: there is no such folder", "a.csv is read; it cannot be written too").doesNotContain("training");
    }

    @Test
    void badInputIsNamedWithItsLine() throws IOException {
        var broken = new ArrayList<>(lines);
        broken.set(4, "r4,1,too,few");
        assertThat(run(file("a.csv", HEADER, broken))).isEqualTo(2);
        assertThat(err.toString()).contains("a.csv, line 6: 4 fields, but the header has 10");
    }

    @Test
    void anIdentifierMayNotStandTwice() throws IOException {
        lines.add(lines.getFirst());
        assertThat(run(file("a.csv", HEADER, lines))).isEqualTo(2);
        assertThat(err.toString()).contains("line 602: the identifier in column 'no' stands on an earlier line too");
    }

    @Test
    void unknownColumnsAndKindsAreNamed() throws IOException {
        var file = file("a.csv", HEADER, lines);
        assertThat(run(file, "--columns", "nobody=given")).isEqualTo(2);
        assertThat(run(file, "--columns", "dob=birthday")).isEqualTo(2);
        assertThat(run(file, "--threshold", "1.5")).isEqualTo(2);
        assertThat(run(file("empty.csv", HEADER, List.of()))).isEqualTo(2);
        assertThat(err.toString()).contains("there is no column 'nobody'", "'birthday' is no kind", "between 0 and 1", "no record under the header");
    }

    @ParameterizedTest
    @CsvSource({
        "given_name, GIVEN", "fname_c1, GIVEN", "forename, GIVEN", "Ime, GIVEN", "firstName, GIVEN", "middle_name, GIVEN", "ime_oca, GIVEN",
        "surname, SURNAME", "lname_c2, SURNAME", "LastName, SURNAME", "prezime, SURNAME", "family_name, SURNAME",
        "full_name, FULLNAME", "first_and_surname, FULLNAME", "name, FULLNAME", "ime i prezime, FULLNAME",
        "dob, DATE", "date_of_birth, DATE", "birthDate, DATE", "by, YEAR", "bm, MONTH", "bd, DAY", "birth_year, YEAR",
        "birth_place, PLACE", "suburb, PLACE", "city, PLACE", "postcode_fake, POSTCODE", "zip_code, POSTCODE", "gender, SEX", "spol, SEX",
        "soc_sec_id, DOCUMENT", "passport_no, DOCUMENT", "JMBG, DOCUMENT", "email, EMAIL", "phone_num, PHONE", "street_number, CATEGORY",
        "address_1, ADDRESS", "occupation, CATEGORY", "state, CATEGORY", "nationality, NATIONALITY"
    })
    void headersTellTheirKind(String header, String kind) {
        assertThat(Guess.kind(header)).map(Enum::name).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"cluster", "entity_id", "unique_id", "rec_id", "ent_id", "source", "notes"})
    void otherHeadersAreNotUsed(String header) {
        assertThat(Guess.kind(header)).isEmpty();
    }

    private Path file(String name, String header, List<String> rows) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        return file;
    }

    private int run(Object... arguments) {
        var all = new ArrayList<String>(List.of("link"));
        for (var argument : arguments) {
            all.add(argument.toString());
        }
        all.addAll(List.of("--id", "no", "--pairs", folder.resolve("pairs.csv").toString(), "--clusters", folder.resolve("clusters.csv").toString()));
        return Tools.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
    }
}
