package org.zaklon.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.InvalidMapping;
import org.zaklon.statistics.sources.mapping.MappingFile;
import org.zaklon.statistics.sources.reading.Flaw;

class MappedCsvTest {
    static final String MAPPING = """
            dataset: yearly
            title: Yearly figures
            provider: A ministry
            licence: CC BY 4.0
            definition: Persons identified in the year
            rows: figures
            published: yes
            missing: ["-"]
            columns:
              year: year
              country: country
              sex: {role: category, codes: {F: Female, M: Male, Total: Total}}
              total: figure
            series:
              - indicator: victims
                figure: total
                where: {sex: Total}
                area: country
                year: year
            """;

    @Test
    void whatTheMappingNamesIsKeptAndNothingElse() throws IOException {
        var read = read("year,country,sex,total,remark\n2020,BA,F,\"1,003\",a name\n2020,BIH,m,<5,\n2021,-,Total,-,x\n");
        assertThat(read.flaws()).isEmpty();
        var applied = read.applied().orElseThrow();
        assertThat(applied.unused()).containsExactly("remark");
        assertThat(applied.rows().columns()).extracting(c -> c.name()).containsExactly("year", "country", "sex", "total");
        assertThat(applied.rows().cross(List.of("country", "sex", "total"))).isEqualTo(Map.of(
                List.of("BIH", "Female", "1003"), 1L, List.of("BIH", "Male", "<5"), 1L, List.of("", "Total", ""), 1L));
    }

    @Test
    void everyMistakeIsNamedWithItsLinesAndNotWithWhatStandsThere() throws IOException {
        var read = read("""
                year,country,sex,total
                2020,BIH,F,4
                20,BIH,F,4
                2020,XYZ,F,four
                2020,BIH,Ann,5
                2020,BIH,Ann,5,6
                2020,BIH,"Ann
                Other",1.5
                2020,BIH,M,5
                """);
        assertThat(read.flaws()).containsExactly(
                new Flaw(Flaw.Kind.FIELDS, "", List.of("4"), List.of(6L)),
                new Flaw(Flaw.Kind.YEAR, "year", List.of(), List.of(3L)),
                new Flaw(Flaw.Kind.COUNTRY, "country", List.of(), List.of(4L)),
                new Flaw(Flaw.Kind.CODE, "sex", List.of(), List.of(5L, 7L)),
                new Flaw(Flaw.Kind.NUMBER, "total", List.of(), List.of(4L, 7L)));
        assertThat(read.flaws().toString()).doesNotContain("Ann");
    }

    @Test
    void linesThatFollowEachOtherAreARange() {
        assertThat(new Flaw(Flaw.Kind.YEAR, "", List.of(), List.of(2L, 5L, 6L, 7L, 9L)).ranges(9)).isEqualTo("2, 5-7, 9");
        assertThat(new Flaw(Flaw.Kind.YEAR, "", List.of(), List.of(2L, 5L, 6L, 7L, 9L)).ranges(2)).isEqualTo("2, 5-7 ...");
    }

    @Test
    void aColumnThatIsMissingIsNamed() throws IOException {
        assertThat(read("year,country,sex\n2020,BIH,F\n").flaws()).containsExactly(Flaw.ofColumn(Flaw.Kind.NO_COLUMN, "total"));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        assertThat(read("year,country,sex,total,total\n2020,BIH,F,1,2\n").flaws()).contains(Flaw.ofColumn(Flaw.Kind.TWO_COLUMNS, "total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void anEmptyFileIsSaidToBeEmpty(String text) throws IOException {
        assertThat(read(text).flaws()).contains(Flaw.ofFile(Flaw.Kind.EMPTY_FILE));
    }

    @Test
    void aFileOfNamesOnlyHasNoRows() throws IOException {
        assertThat(read("year,country,sex,total\n").flaws()).containsExactly(Flaw.ofFile(Flaw.Kind.NO_ROWS));
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'"})
    void otherSeparatorsAreFound(String separator) throws IOException {
        assertThat(read("year,country,sex,total\n2020,BIH,F,4\n".replace(",", separator)).flaws()).isEmpty();
    }

    @Test
    void packedAndUnpackedIsTheSameFile() throws IOException {
        var text = "year,country,sex,total\n2020,BIH,F,4\n";
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var read = Understood.read(new ByteArrayInputStream(packed.toByteArray()), Format.CSV, StandardCharsets.UTF_8,
                Optional.of(MappingFile.read(MAPPING)));
        assertThat(read.flaws()).isEmpty();
        assertThat(read.raw().digest()).isEqualTo(read(text).raw().digest());
    }

    @Test
    void bytesOfAnotherEncodingAreNamedWithTheirLineAndReadableUnderTheRightOne() throws IOException {
        var mapping = Optional.of(MappingFile.read(MAPPING.replace("codes: {F: Female, M: Male, Total: Total}", "missing: []")));
        var bytes = "year,country,sex,total\n2020,BIH,F,4\n2020,BIH,ženski,4\n".getBytes(Charset.forName("windows-1250"));
        assertThat(Understood.read(new ByteArrayInputStream(bytes), Format.CSV, StandardCharsets.UTF_8, mapping).flaws())
                .containsExactly(new Flaw(Flaw.Kind.ENCODING, "sex", List.of(), List.of(3L)));
        assertThat(Understood.read(new ByteArrayInputStream(bytes), Format.CSV, Charset.forName("windows-1250"), mapping).flaws()).isEmpty();
    }

    @Test
    void aColumnThatLooksLikeAnIdentityIsRefused() throws IOException {
        var text = new StringBuilder("year,country,sex,total\n");
        for (int i = 0; i < 3000; i++) {
            text.append("2020,BIH,person").append(i).append(",1\n");
        }
        var mapping = MappingFile.read(MAPPING.replace(", codes: {F: Female, M: Male, Total: Total}", ""));
        assertThat(Understood.read(in(text.toString()), Format.CSV, StandardCharsets.UTF_8, Optional.of(mapping)).flaws())
                .containsExactly(Flaw.ofColumn(Flaw.Kind.IDENTIFIER, "sex", "3000", "3000"));
    }

    @Test
    void textsOfManyPeopleAreNotEvenKeptWhileReading() throws IOException {
        var text = new StringBuilder("year,country,sex,total,name\n");
        for (int i = 0; i < 25_000; i++) {
            text.append("2020,BIH,F,1,name").append(i).append('\n');
        }
        var read = read(text.toString());
        assertThat(read.raw().unkept()).containsExactly("name");
        assertThat(read.raw().columns()).extracting(c -> c.name()).doesNotContain("name");
        assertThat(read.flaws()).isEmpty();
    }

    @Test
    void twoHundredThousandRowsAreReadAndCheckedWithinTenSeconds() throws IOException {
        var text = new StringBuilder("year,country,sex,total\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(2000 + i % 20).append(i % 3 == 0 ? ",BIH,F," : ",SRB,M,").append(i).append('\n');
        }
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        var read = read(text.toString());
        double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf("200,000 rows read and checked in %.2f CPU seconds%n", seconds);
        assertThat(read.flaws()).isEmpty();
        assertThat(read.applied().orElseThrow().rows().size()).isEqualTo(200_000);
        assertThat(seconds).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "dataset: yearly|dataset: Yearly!|dataset",
        "rows: figures|rows: people|rows: one of records, figures",
        "year: year|year: date|columns.year",
        "figure: total|figure: sum|series[1]: 'sum' is none of the columns",
        "indicator: victims|indicator: everybody|series[1].indicator",
        "provider: A ministry|supplier: A ministry|unknown key 'supplier'",
        "title: Yearly figures|title: [|line"
    })
    void aMistakeInTheMappingNamesItsKeyOrLine(String right, String wrong, String named) {
        assertThatThrownBy(() -> MappingFile.read(MAPPING.replace(right, wrong))).isInstanceOf(InvalidMapping.class).hasMessageContaining(named);
    }

    private static Understood read(String text) throws IOException {
        return Understood.read(in(text), Format.CSV, StandardCharsets.UTF_8, Optional.of(MappingFile.read(MAPPING)));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
