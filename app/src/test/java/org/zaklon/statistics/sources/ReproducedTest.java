package org.zaklon.statistics.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.statistics.sources.table.Rows;

/** What the publishers print about their files, found again in what was read from them. */
class ReproducedTest {
    @Test
    void theGlobalSyntheticDatasetHasTheCountsThatItsPublisherPrints() throws IOException {
        var rows = rows(RealData.read(RealData.CTDC, Format.CTDC));
        assertThat(rows.size()).isEqualTo(193_025);
        assertThat(rows.columns()).hasSize(37);
        assertThat(counts(rows, "gender")).containsEntry("Female", 105_990L).containsEntry("Male", 39_530L)
                .containsEntry("Transgender/NonConforming", 410L).hasSize(4);
        assertThat(counts(rows, "isSexualExploit")).containsEntry("1", 63_280L);
        assertThat(counts(rows, "isForcedLabour")).containsEntry("1", 42_340L);
        assertThat(counts(rows, "CountryOfExploitation")).containsEntry("BIH", 490L);
    }

    @Test
    void allThreeHundredAndThirtySevenCountsOfOneAttributeAreMultiplesOfTen() throws IOException {
        var rows = rows(RealData.read(RealData.CTDC, Format.CTDC));
        var counts = rows.columns().stream().flatMap(c -> counts(rows, c.name()).entrySet().stream()).filter(e -> !e.getKey().isEmpty())
                .map(Map.Entry::getValue).toList();
        assertThat(counts).hasSize(337).allMatch(count -> count > 0 && count % 10 == 0);
    }

    @Test
    void theDictionaryOfTheVictimPerpetratorDatasetIsReproducedCellByCell() throws IOException {
        var rows = rows(RealData.read(RealData.VICTIM_PERPETRATOR, Format.CTDC));
        assertThat(rows.size()).isEqualTo(21_195);
        var printed = dictionary();
        assertThat(printed.keySet()).containsExactlyInAnyOrderElementsOf(rows.columns().stream().map(Column::name).toList());
        int cells = 0;
        for (var table : printed.entrySet()) {
            var counts = counts(rows, table.getKey());
            for (var cell : table.getValue().entrySet()) {
                assertThat(counts).as(table.getKey()).containsEntry(cell.getKey(), cell.getValue());
                cells++;
            }
            assertThat(table.getValue()).as(table.getKey()).hasSameSizeAs(counts);
        }
        System.out.printf("%d frequency tables, %d counts reproduced%n", printed.size(), cells);
        assertThat(printed.get("yearRegister")).containsEntry("2014-2018", 6_274L).containsEntry("", 3_655L);
        assertThat(printed.get("gender")).containsEntry("Female", 9_589L).containsEntry("Male", 7_995L).containsEntry("", 3_611L);
        assertThat(printed.get("majorityStatus")).containsEntry("Adult", 16_379L).containsEntry("Minor", 1_212L);
    }

    @Test
    void glotipIsReadWithItsCommasAndItsBounds() throws IOException {
        var read = RealData.read(RealData.GLOTIP, Format.GLOTIP);
        var rows = rows(read);
        assertThat(rows.size()).isEqualTo(46_530);
        var figures = counts(rows, "txtVALUE");
        assertThat(figures).containsEntry("<5", 23_052L);
        assertThat(figures.keySet()).noneMatch(f -> f.contains(","));
        assertThat(read.raw().columns().stream().filter(c -> c.name().equals("txtVALUE")).findFirst().orElseThrow().values())
                .filteredOn(f -> f.contains(",")).isNotEmpty();
        assertThat(counts(rows, "Year").keySet()).contains("2003", "2021").allMatch(y -> y.compareTo("2003") >= 0 && y.compareTo("2021") <= 0);
        assertThat(counts(rows, "Iso3_code")).containsKey("BIH");
    }

    @Test
    void aFileOfAnotherFormatIsNotMistakenForOne() throws IOException {
        var read = RealData.read(RealData.GLOTIP, Format.CTDC);
        assertThat(read.flaws()).containsExactly(Flaw.ofFile(Flaw.Kind.NOT_THIS_FORMAT));
    }

    static Rows rows(Understood read) {
        assertThat(read.flaws()).isEmpty();
        return read.applied().orElseThrow().rows();
    }

    static Map<String, Long> counts(Rows rows, String column) {
        var counts = new TreeMap<String, Long>();
        var one = rows.column(column);
        var numbers = one.counts();
        IntStream.range(0, numbers.length).forEach(v -> counts.put(one.values().get(v), numbers[v]));
        return counts;
    }

    /** The frequency tables of the dictionary, by variable: a name in the first cell, then its values; a missing value is empty. */
    private static Map<String, Map<String, Long>> dictionary() throws IOException {
        var tables = new TreeMap<String, Map<String, Long>>();
        try (var in = Files.newInputStream(RealData.needed(RealData.VICTIM_PERPETRATOR_DICTIONARY)); var book = new ReadableWorkbook(in)) {
            var names = new HashSet<String>();
            var main = book.findSheet("Main").orElseThrow();
            main.read().stream().map(row -> cell(row, 1)).filter(name -> !name.isEmpty()).forEach(names::add);
            var lines = new ArrayList<>(book.findSheet("TabStat").orElseThrow().read());
            String variable = null;
            for (var line : lines) {
                var first = cell(line, 0);
                var second = cell(line, 1);
                if (names.contains(first)) {
                    variable = first;
                    tables.put(variable, new TreeMap<>());
                } else if (variable != null && cell(line, 2).matches("\\d+") && !first.equals("Total") && !second.equals("Total")) {
                    tables.get(variable).put(first.equals("Missing") ? "" : second, Long.parseLong(cell(line, 2)));
                }
            }
        }
        return tables;
    }

    private static String cell(Row row, int column) {
        return column >= row.getCellCount() || row.getCell(column) == null ? "" : row.getCell(column).getText().strip();
    }
}
