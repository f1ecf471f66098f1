package org.zaklon.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Said;

class FrozenTableTest {
    private static final Dimension AGE = Dimension.of("age", List.of("0-11", "12-17", "18, and over"),
            List.of(Map.of("0-11", "child", "12-17", "child"), Map.of("12-17", "not small", "18, and over", "not small")));
    private static final Catalogue CATALOGUE = Catalogue.linked(List.of(Dimension.flat("sex", List.of("F", "\"M\"")), AGE),
            List.of(List.of("sex"), List.of("sex", "age")));

    private final ProtectedTable table = TakenOver.of("A bureau, yearbook 2026", CATALOGUE,
            IntStream.range(0, CATALOGUE.size()).mapToObj(cell -> cell % 3 == 0 ? "<5" : Integer.toString(cell)).toList(),
            IntStream.range(0, CATALOGUE.size()).mapToObj(cell -> cell % 3 == 0 ? new Said(0, 4) : cell == 1 ? Said.atLeast(1) : Said.exactly(cell)).toList());

    @Test
    void aTableComesBackFromItsBytesWhole() {
        var back = FrozenTable.read(FrozenTable.bytes(table));

        assertThat(back.cells()).isEqualTo(table.cells());
        assertThat(back.publication().said()).isEqualTo(table.publication().said());
        assertThat(back.publication().name()).isEqualTo("A bureau, yearbook 2026");
        assertThat(back.publication().catalogue().dimensions()).isEqualTo(CATALOGUE.dimensions());
        assertThat(back.publication().catalogue().tables()).isEqualTo(CATALOGUE.tables());
    }

    @Test
    void theSameTableAlwaysMakesTheSameBytes() {
        assertThat(FrozenTable.bytes(FrozenTable.read(FrozenTable.bytes(table)))).isEqualTo(FrozenTable.bytes(table));
    }

    @Test
    void aNumberSaysWhichReleaseCountedItAndOneThatDoesNotSaySoIsReadAsBefore() {
        var dated = new ProtectedTable(table.cells().stream().map(cell -> cell.published().equals("<5") ? cell
                : new ProtectedTable.Cell(cell.codes(), cell.status(), cell.published(), new ProtectedTable.AsOf("2", LocalDate.of(2025, 12, 31)))).toList(),
                table.publication());
        assertThat(FrozenTable.read(FrozenTable.bytes(dated)).cells()).isEqualTo(dated.cells());
        assertThat(FrozenTable.read(FrozenTable.bytes(table)).cells()).extracting(ProtectedTable.Cell::asOf).containsOnlyNulls();
    }

    @Test
    void bytesOfSomethingElseAreRefusedWithTheLine() {
        assertThatThrownBy(() -> FrozenTable.read("year,sex\n2026,F\n".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("Line 1");
    }

    @Test
    void figuresWithoutASourceAreNotTakenOver() {
        assertThatThrownBy(() -> TakenOver.of(" ", CATALOGUE, List.of(), List.of())).hasMessageContaining("source");
    }
}
